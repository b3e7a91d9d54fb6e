"""Bytes of a photo → pixels → bytes of its variants. The only imports of Pillow."""
