// A picture on standard input, another on standard output:
//   node press.mjs jpeg|tiff   in the colours of a printing press, with its profile
//   node press.mjs shown       as bare rows of red, green and blue
import { buffer } from "node:stream/consumers";
import sharp from "sharp";

const picture = sharp(await buffer(process.stdin));
const kind = process.argv[2];
const made =
  kind === "shown"
    ? picture.toColourspace("srgb").raw()
    : picture
        .toColourspace("cmyk")
        .withIccProfile("cmyk")
        .toFormat(kind, kind === "jpeg" ? { quality: 95 } : { compression: "lzw" });
process.stdout.write(await made.toBuffer());
