import { defineCollection } from 'astro:content';
import {
  contentFolder,
  contentProblems,
  mediaFolder,
  redirectsFile,
  siteFile,
} from './collections/content-loader.ts';

/** What Astro knows of the content folder. Each loader carries the schema that its files obey. */
export const collections = {
  articles: defineCollection({ loader: contentFolder('articles') }),
  units: defineCollection({ loader: contentFolder('units') }),
  awards: defineCollection({ loader: contentFolder('awards') }),
  meetings: defineCollection({ loader: contentFolder('meetings') }),
  documents: defineCollection({ loader: contentFolder('documents') }),
  places: defineCollection({ loader: contentFolder('places') }),
  years: defineCollection({ loader: contentFolder('years') }),
  comments: defineCollection({ loader: contentFolder('comments') }),
  pages: defineCollection({ loader: contentFolder('pages') }),
  site: defineCollection({ loader: siteFile() }),
  redirects: defineCollection({ loader: redirectsFile() }),
  media: defineCollection({ loader: mediaFolder() }),
  problems: defineCollection({ loader: contentProblems() }),
};
