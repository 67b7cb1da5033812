import { formatProblems, hasErrors } from '../lib/problem.ts';
import { checkContent } from './check-content.ts';
import { foldersFrom } from './folders.ts';

const { contentDir } = foldersFrom(process.env);
const { content, problems } = checkContent(contentDir, Date.now());
console.log(problems.length > 0 ? formatProblems(problems) : `Đã đọc ${content?.fileCount ?? 0} tệp: không có lỗi.`);
if (hasErrors(problems)) process.exitCode = 1;
