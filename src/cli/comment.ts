import { COMMENT_OPTIONS, createComment } from './comment/create-comment.ts';
import { runCommand, type Command } from './terminal/run-command.ts';

const COMMENT: Command = {
  name: 'npm run comment',
  purpose:
    'Chép một bình luận nhận qua thư, biểu mẫu hoặc gõ thẳng thành tệp, không lưu địa chỉ của người gửi.',
  options: COMMENT_OPTIONS,
  example: 'npm run comment -- --file thu.eml --article hoi-nghi-so-ket',
  exits: '0 khi đã ghi tệp; 1 khi thiếu hoặc sai điều gì, chưa ghi gì.',
};

await runCommand(COMMENT, async ({ args }) => {
  console.log(await createComment(args, process.env, Date.now()));
});
