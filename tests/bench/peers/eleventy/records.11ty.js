import { entries, escape } from './draw.js';

export const data = {
  layout: 'base.11ty.js',
  lists: [
    { title: 'Khen thưởng', kind: 'khen-thuong' },
    { title: 'Hội nghị', kind: 'hoi-nghi' },
    { title: 'Văn bản', kind: 'van-ban' },
  ],
  pagination: { data: 'lists', size: 1, alias: 'list' },
  permalink: ({ list }) => `/${list.kind}/index.html`,
  eleventyComputed: { title: ({ list }) => list?.title },
};

export const render = ({ list: { title, kind }, collections }) =>
  `<h1>${escape(title)}</h1>${entries(collections[kind])}`;
