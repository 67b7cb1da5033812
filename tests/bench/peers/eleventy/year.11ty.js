import { entries } from './draw.js';

export const data = {
  layout: 'base.11ty.js',
  pagination: { data: 'collections.years', size: 1, alias: 'part' },
  permalink: ({ part }) => `/nam/${part[0]}/index.html`,
  eleventyComputed: { title: ({ part }) => part?.[0] },
};

export const render = ({ part: [name, articles] }) => `<h1>${name}</h1>${entries(articles)}`;
