import { entries, escape, pager } from './draw.js';

const url = (id, at) => (at === 0 ? `/don-vi/${id}/` : `/don-vi/${id}/page/${at + 1}/`);

export const data = {
  layout: 'base.11ty.js',
  pagination: { data: 'collections.unitPages', size: 1, alias: 'part' },
  permalink: ({ part }) => `${url(part.id, part.at)}index.html`,
  eleventyComputed: { title: ({ part, units }) => units[part?.id] },
};

export const render = ({ title, part: { id, articles, at, length } }) =>
  `<h1>${escape(title)}</h1>${entries(articles)}${pager(at, length, (to) => url(id, to))}`;
