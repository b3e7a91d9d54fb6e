// An announcement in the words of schema.org, of its facts.
import { SITE } from "./syndication.mjs";

const PUBLISHER = { "@type": "Organization", name: "Navnenyt", url: `${SITE}/` };
const BEGINS = new Set(["nyt job", "forfremmelse", "udnævnelse", "konstituering"]);
const ENDS = new Set(["fratrædelse", "pension"]);
const UNSAFE = { "<": "\\u003c", ">": "\\u003e", "&": "\\u0026" };

// A filter on a page's address; keys without a value are left out by JSON itself.
export function linkedData(url) {
  const { title, label, plain, published, timeline, facts, named } = this.ctx;
  const slugs = named.values();
  const isSeat = facts.organisation !== undefined;
  const days = BEGINS.has(facts.type) ? { startDate: facts.pr }
    : ENDS.has(facts.type) ? { endDate: facts.pr } : {};
  const organisation = (name, kind = "Organization", folder = "arbejdsgivere") => (
    { "@type": kind, name, url: `${SITE}/${folder}/${slugs.next().value}/` }
  );
  const worksFor = facts.arbejdsgiver?.map((name) => ({
    "@type": "OrganizationRole", roleName: facts.stilling, ...(isSeat ? {} : days),
    worksFor: organisation(name),
  }));
  const memberOf = facts.organisation?.map((name) => ({
    "@type": "OrganizationRole", roleName: facts.rolle,
    ...(facts.type === "bestyrelse" ? { startDate: facts.pr } : days), memberOf: organisation(name),
  }));
  const school = facts.institution
    && organisation(facts.institution, "EducationalOrganization", "uddannelsessteder");
  const hasCredential = facts.uddannelse && {
    "@type": "EducationalOccupationalCredential",
    credentialCategory: "degree",
    name: facts.linje ? `${facts.uddannelse}, ${facts.linje}` : facts.uddannelse,
    dateCreated: facts.pr,
    recognizedBy: school,
  };
  return JSON.stringify({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "@id": `${SITE}${url}`,
    mainEntityOfPage: `${SITE}${url}`,
    headline: `${title}: ${label}`,
    articleSection: label,
    articleBody: plain,
    inLanguage: "da",
    datePublished: published,
    author: PUBLISHER,
    publisher: PUBLISHER,
    about: {
      "@type": "Person",
      name: title,
      url: timeline ? `${SITE}/personer/${timeline}/` : undefined,
      jobTitle: facts.stilling,
      worksFor,
      memberOf,
      alumniOf: school,
      hasCredential,
    },
  }).replace(/[<>&]/g, (character) => UNSAFE[character]);
}
