// Portraits by eleventy-img: node eleventy-img.mjs, in the folder that has them in photos/.
import { readdirSync } from "node:fs";
import path from "node:path";
import Image from "@11ty/eleventy-img";

const options = {
  widths: [150, 300, 600],
  formats: ["webp", "jpeg"],
  outputDir: "out",
  useCache: false, // each photo is asked for once
  sharpWebpOptions: { quality: 80, effort: 2 },
  sharpJpegOptions: { quality: 82, progressive: true },
  // Shrinks while it decodes, as `extract` would not.
  transform: (photo, { width }) => photo.resize(width, Math.round(width * 1.25), { position: "top" }),
  filenameFormat: (_id, file, width, format) => `${path.parse(file).name}-${width}.${format}`,
};

const photos = readdirSync("photos").map((name) => `photos/${name}`);
await Promise.all(photos.map((photo) => Image(photo, options)));
