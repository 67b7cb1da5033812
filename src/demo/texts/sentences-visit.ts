import { type Bank, EVENT_SENTENCES } from './sentences.ts';

/** One member visits another to learn. */
export const VISIT: Bank = {
  tags: ['Giao lưu, học tập', 'Hợp tác trong cụm'],
  titles: [
    '{short} học tập kinh nghiệm tại {otherShort} về {topic}',
    '{short} và {otherShort} trao đổi {topic} {period}',
    '{otherShort} đón đoàn {people2} người của {short} đến tìm hiểu {topic}',
    'Hai đơn vị {short} – {otherShort} giao lưu {period}',
    'Buổi trao đổi về {topic} giữa {short} và {otherShort} {period}',
    '{unit} tham quan {otherPlace} của {otherShort} {period}',
  ],
  summaries: [
    'Đoàn {people2} người của {unit} đã đến {otherPlace} của {other} để tìm hiểu {topic}.',
    '{unit} và {other} trao đổi kinh nghiệm về {topic}, thống nhất {small} việc cùng làm.',
    'Một buổi làm việc cởi mở về {topic} giữa hai đơn vị cùng cụm.',
  ],
  leads: [
    '{date}, đoàn {people2} cán bộ, người lao động của {unit} đã đến thăm {otherPlace} của {other}.',
    'Thực hiện kế hoạch giao lưu của {cluster}, {date}, {unit} và {other} tổ chức buổi trao đổi về {topic}.',
    'Học ngay từ đơn vị bạn là lựa chọn của {unit} khi muốn tìm hiểu {topic}.',
    'Buổi sáng {date}, {otherPlace} của {other} đón những vị khách quen: đoàn công tác của {unit}.',
    'Ít lời chào hỏi, nhiều câu hỏi: đó là không khí buổi làm việc giữa {unit} và {other} vào {date}.',
  ],
  details: [
    'Đoàn được giới thiệu quy trình làm việc tại {otherPlace}, từ khâu giao ca đến khâu kiểm tra cuối cùng.',
    'Phần trao đổi kéo dài gần {hours} giờ, tập trung vào {topic} và việc ghi chép số liệu hằng ngày.',
    'Đơn vị chủ nhà không ngại chỉ ra những lần thử chưa thành công để đơn vị bạn tránh lặp lại.',
    'Hai bên thống nhất lập nhóm liên lạc gồm {small} người để tiếp tục trao đổi sau chuyến đi.',
    'Nhiều câu hỏi rất cụ thể được đặt ra: ai ghi sổ, ai kiểm tra, khi có sai lệch thì xử lý trong bao lâu.',
    'Đại diện {otherShort} tặng đoàn bộ tài liệu hướng dẫn nội bộ, kèm ghi chú của chính các tổ trưởng.',
    'Buổi chiều, hai bên giao hữu bóng chuyền; kết quả hòa, ai cũng vui.',
    'Đoàn của {short} ghi lại {lot} điểm có thể áp dụng ngay và {small} điểm cần nghiên cứu thêm.',
    'Đây là hoạt động nằm trong chương trình “mỗi quý một đơn vị mở cửa” của cụm.',
    'Tuy khác ngành nghề, hai đơn vị gặp nhau ở chỗ đều coi việc nhỏ ở tổ sản xuất là gốc của thi đua.',
    'Câu chuyện về {course} được hai bên dành nhiều thời gian nhất.',
    'Có những việc tưởng nhỏ như vị trí treo bảng ca cũng được bàn kỹ, vì liên quan đến thói quen của cả tổ.',
    'Đoàn đi theo đúng đường nguyên liệu đi, dừng lại ở từng công đoạn để hỏi chuyện người đứng máy.',
  ],
  more: EVENT_SENTENCES.slice(4),
  headings: [
    'Xem tận nơi, hỏi tận việc',
    'Điều mang về',
    'Cùng cụm, khác nghề',
    'Những việc sẽ làm',
  ],
  lists: [
    {
      intro: 'Sau buổi làm việc, hai bên thống nhất:',
      items: [
        'chia sẻ mẫu bảng theo dõi của tổ sản xuất',
        'cử người sang làm thử một tuần',
        'gặp lại sau sáu tháng để đối chiếu kết quả',
      ],
    },
    {
      intro: 'Đoàn chú ý nhiều đến mấy việc sau:',
      items: [
        'cách giao ca và ghi sổ',
        'cách khen thưởng theo tuần',
        'việc giữ gìn vệ sinh nơi làm việc',
      ],
    },
  ],
  quotes: [
    'Một buổi xem tận nơi bằng nhiều trang báo cáo',
    'Chúng tôi học được cả những điều đơn vị bạn làm chưa tốt, vì họ kể rất thật',
    'Khác nghề nhưng chung một nỗi lo là giữ người thợ giỏi',
    'Về nhà, việc đầu tiên chúng tôi làm là sửa lại bảng giao ca',
  ],
  closings: [
    'Kết quả áp dụng sẽ được hai đơn vị báo cáo tại kỳ giao ban tới của {cluster}.',
    'Dự kiến trong năm {year}, đoàn của {otherShort} sẽ có chuyến thăm đáp lễ.',
    'Các đơn vị khác trong cụm có thể liên hệ để tham gia những buổi trao đổi tiếp theo.',
    'Buổi làm việc khép lại bằng lời hẹn gặp ở hội nghị sắp tới.',
  ],
};
