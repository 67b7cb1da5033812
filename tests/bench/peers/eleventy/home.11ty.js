import { entries } from './draw.js';

export const data = {
  layout: 'base.11ty.js',
  title: 'Cụm thi đua Ví Dụ',
  permalink: '/index.html',
};

export const render = ({ title, collections }) =>
  `<h1>${title}</h1>${entries(collections.articles.slice(0, 20))}`;
