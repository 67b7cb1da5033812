import { z } from 'zod';
import { list, oldAddress, text } from './fields.ts';

/** `redirects.yaml`: old addresses of a whole former site, each with the page that took its place. */
export const redirectsSchema = z
  .strictObject({
    redirects: list(
      z
        .strictObject({
          from: oldAddress({
            title: 'Địa chỉ cũ',
            description: 'Địa chỉ trên trang cũ, bắt đầu bằng /; có thể có phần sau dấu hỏi.',
            example: '/?p=123',
          }),
          to: text({
            title: 'Địa chỉ mới',
            description: 'Địa chỉ trang này bắt đầu bằng /, hoặc địa chỉ đầy đủ ở nơi khác.',
            example: '/bai-viet/ten-moi/',
          }).regex(/^(\/(?![/\\])|https?:\/\/[^/\\\s])[^\\\s]*$/),
        })
        .meta({ title: 'Chuyển hướng', description: 'Một địa chỉ cũ và địa chỉ mới của nó.' }),
      { title: 'Các chuyển hướng', description: 'Mỗi địa chỉ cũ một mục.' },
    ),
  })
  .meta({ title: 'Địa chỉ cũ', description: 'Địa chỉ của trang cũ và trang thay cho chúng.' });
