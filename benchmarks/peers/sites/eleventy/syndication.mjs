// What takes announcements to other places: feeds, boxes and data, as strings.
export const SITE = "https://navnenyt.example";
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

// Of an announcement, which stands in some three feeds and boxes, each is made once a build.
const feedItems = new Map();
const boxItems = new Map();

export function forget() {
  feedItems.clear();
  boxItems.clear();
}

function kept(cache, story, make) {
  let made = cache.get(story.url);
  if (made === undefined) cache.set(story.url, made = make(story));
  return made;
}

export function escaped(text) {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character]);
}

export const id = (story) => `tag:navnenyt.example,2026:${story.url.slice(1, -1)}`;

export const feedItem = (story) => kept(feedItems, story, ({ url, date, content, data }) => {
  const where = data.where ? `, ${data.where}` : "";
  const prose = data.prose.replaceAll(' href="/', ` href="${SITE}/`);
  const categories = data.own.map((slug) => {
    const folder = data.uddannelsessteder.includes(slug) ? "uddannelsessteder" : "arbejdsgivere";
    return `      <category domain="${SITE}/${folder}/">${escaped(data.spelt[slug])}</category>\n`;
  });
  return `    <item>
      <title>${escaped(`${data.title}: ${data.label}${where}`)}</title>
      <link>${SITE}${url}</link>
      <description>${escaped(data.plain)}</description>
      <content:encoded><![CDATA[<p>${prose}</p>${content}]]></content:encoded>
      <guid isPermaLink="false">${id(story)}</guid>
      <category domain="${SITE}/typer/">${data.label}</category>
${categories.join("")}      <pubDate>${date.toUTCString()}</pubDate>
      <dc:creator>Navnenyt</dc:creator>
    </item>
`;
});

export const boxItem = ({ story, whenAsked }) => {
  const item = kept(boxItems, story, ({ url, data }) => JSON.stringify({
    navn: data.title,
    type: data.typer[0],
    etiket: data.label,
    stilling: data.position,
    tekst: data.plain,
    adresse: `${SITE}${url}`,
    dag: data.day,
    monogram: { bogstaver: data.monogram[0], farve: data.monogram[1] },
  }));
  return whenAsked ? `${item.slice(0, -1)},"kun_valgt":true}` : item;
};
