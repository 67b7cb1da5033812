import { entries, pager } from './draw.js';

const url = (at) => (at === 0 ? '/' : `/page/${at + 1}/`);

export const data = {
  layout: 'base.11ty.js',
  title: 'Cụm thi đua Ví Dụ',
  pagination: { data: 'collections.articles', size: 20 },
  permalink: ({ pagination }) => `${url(pagination.pageNumber)}index.html`,
};

export const render = ({ title, pagination: { items, pageNumber, pages } }) =>
  `<h1>${title}</h1>${entries(items)}${pager(pageNumber, pages.length, url)}`;
