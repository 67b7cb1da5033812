import { escape, links } from './draw.js';

const LISTS = [
  { title: 'Đơn vị', folder: 'don-vi', collection: 'units' },
  { title: 'Năm', folder: 'nam', collection: 'years' },
];

export const data = {
  layout: 'base.11ty.js',
  lists: LISTS,
  pagination: { data: 'lists', size: 1, alias: 'list' },
  permalink: ({ list }) => `/${list.folder}/index.html`,
  eleventyComputed: { title: ({ list }) => list?.title },
};

export const render = ({ list: { title, folder, collection }, collections, units }) =>
  `<h1>${escape(title)}</h1>${links(collections[collection], folder, (id) => units[id] ?? id)}`;
