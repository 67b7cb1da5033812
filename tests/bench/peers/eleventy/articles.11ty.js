import { entries, pager } from './draw.js';

const url = (at) => (at === 0 ? '/bai-viet/' : `/bai-viet/page/${at + 1}/`);

export const data = {
  layout: 'base.11ty.js',
  title: 'Bài viết',
  pagination: { data: 'collections.articles', size: 20 },
  permalink: ({ pagination }) => `${url(pagination.pageNumber)}index.html`,
};

export const render = ({ title, pagination: { items, pageNumber, pages } }) =>
  `<h1>${title}</h1>${entries(items)}${pager(pageNumber, pages.length, url)}`;
