import { feed } from './draw.js';

export const data = {
  pagination: { data: 'collections.groups', size: 1, alias: 'group' },
  permalink: ({ group }) => `/${group.path}/index.xml`,
  eleventyExcludeFromCollections: true,
};

export const render = ({ group: { path, articles } }) => feed(path, articles);
