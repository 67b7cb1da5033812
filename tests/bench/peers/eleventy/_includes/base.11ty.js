import { escape } from '../draw.js';

export const render = ({ title, description, page, content }) => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
${description ? `<meta name="description" content="${escape(description)}">` : ''}
<meta property="og:title" content="${escape(title)}">
<link rel="canonical" href="https://example.com${page.url}">
<link rel="alternate" type="application/rss+xml" href="/index.xml">
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header><a href="/">Cụm thi đua Ví Dụ</a> <a href="/don-vi/">Đơn vị</a> <a href="/nam/">Năm</a> <a href="/khen-thuong/">Khen thưởng</a> <a href="/hoi-nghi/">Hội nghị</a> <a href="/van-ban/">Văn bản</a></header>
<main>${content}</main>
<footer>Ban biên tập Cụm thi đua Ví Dụ</footer>
</body>
</html>`;
