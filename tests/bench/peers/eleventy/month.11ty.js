import { entries } from './draw.js';

export const data = {
  layout: 'base.11ty.js',
  pagination: { data: 'collections.months', size: 1, alias: 'part' },
  permalink: ({ part }) => `/thang/${part[0]}/index.html`,
  eleventyComputed: { title: ({ part }) => part?.[0] },
};

export const render = ({ part: [name, articles] }) => `<h1>${name}</h1>${entries(articles)}`;
