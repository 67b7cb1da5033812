import { feed } from './draw.js';

export const data = { permalink: '/index.xml', eleventyExcludeFromCollections: true };

export const render = ({ collections }) => feed('Cụm thi đua Ví Dụ', collections.articles);
