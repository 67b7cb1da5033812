import { type Bank, EVENT_SENTENCES, WORK_SENTENCES } from './sentences.ts';

/** Campaigns inside a firm: safety, sport, blood donation, trees, training. */
export const MOVEMENT: Bank = {
  tags: ['Phong trào thi đua', 'Công đoàn', 'An toàn lao động', 'Văn hóa, thể thao'],
  titles: [
    '{unit} tổ chức {campaign} {period}',
    '{people} lao động {short} hưởng ứng {campaign}',
    '{short} tổ chức {campaign} với {people2} người tham gia',
    'Sôi nổi {campaign} ở {short} {period}',
    '{campaign} tại {short}: {people2} người tham gia',
    '{people2} người tham gia {campaign} do {unit} tổ chức',
    'Ghi nhận từ {campaign} của {short} {period}',
  ],
  summaries: [
    '{people2} cán bộ, người lao động của {unit} tham gia {campaign}.',
    '{unit} tổ chức {campaign} với {people2} người tham gia, gắn với chỉ tiêu thi đua của các tổ.',
    'Hoạt động nằm trong kế hoạch thi đua năm {year} của {unit}.',
  ],
  leads: [
    '{date}, {unit} tổ chức {campaign} với sự tham gia của {people2} cán bộ, người lao động.',
    'Hưởng ứng kế hoạch của {cluster}, {unit} vừa tổ chức {campaign}, thu hút {people2} người tham gia.',
    'Sân công ty đông hơn ngày thường: {date}, {unit} mở đầu {campaign}.',
    'Không khẩu hiệu cầu kỳ, {campaign} của {unit} bắt đầu bằng những việc rất cụ thể.',
    'Lần thứ {small} được tổ chức, {campaign} của {unit} thu hút {people2} người đăng ký.',
    'Theo kế hoạch của Công đoàn công ty, {campaign} ở {unit} bắt đầu từ {date}, với {people2} người đăng ký.',
  ],
  details: [
    'Các tổ tự đăng ký nội dung, tự chấm điểm rồi mới đến phần kiểm tra chéo.',
    'Ban tổ chức chia {people2} người thành {small} nhóm, mỗi nhóm có cả lao động lâu năm và người mới vào nghề.',
    'Kiến thức về {course} được lồng ghép bằng tình huống thật đã xảy ra ở {workplace}.',
    'Lực lượng {job} tham gia đông nhất, nhiều người đến thẳng từ ca làm việc.',
    'Dịp này, các tổ cùng kiểm tra {check}; {lot} điểm cần khắc phục được ghi lại, phần lớn đã xong ngay trong ngày.',
    'Phần thưởng giản dị: vài bộ đồ dùng gia đình và tấm bảng ghi tên tổ dẫn đầu tháng.',
    'Tổ {team} có cách làm riêng, phân công từng người theo dõi một góc của {workplace}.',
    'Một số ý kiến đề nghị tổ chức vào đầu ca thay vì cuối ca để người lao động đỡ mệt.',
    'Công ty bố trí xe đưa đón và suất ăn cho người tham gia ngoài giờ.',
    'Nhân dịp này, công ty biểu dương trong nội bộ {small} tổ có nhiều việc làm hay.',
    'So với lần trước, số người tham gia tăng {percent2}%.',
    'Tài liệu được in khổ nhỏ, bỏ vừa túi áo bảo hộ.',
  ],
  more: [...EVENT_SENTENCES, ...WORK_SENTENCES],
  headings: [
    'Việc cụ thể, người cụ thể',
    'Sức lan tỏa',
    'Từ tổ sản xuất',
    'Những con số',
    'Ý kiến người trong cuộc',
  ],
  lists: [
    {
      intro: 'Mỗi tổ thực hiện bốn việc:',
      items: [
        'đăng ký nội dung trước ngày phát động',
        'cử một người theo dõi',
        'ghi kết quả hằng ngày',
        'tự chấm điểm và gửi về Công đoàn',
      ],
    },
    {
      intro: 'Kết quả được đánh giá theo các tiêu chí:',
      items: [
        'tỷ lệ người tham gia',
        'số sáng kiến gửi về',
        'mức độ chấp hành nội quy an toàn',
        'tinh thần hỗ trợ tổ bạn',
      ],
    },
    {
      intro: 'Ban tổ chức lưu ý người tham gia:',
      items: [
        'mang đủ trang bị bảo hộ',
        'không để công việc chính bị gián đoạn',
        'báo ngay khi thấy nguy cơ mất an toàn',
      ],
    },
  ],
  quotes: [
    'Phong trào chỉ sống được khi người lao động thấy mình có phần trong đó',
    'Làm đều quan trọng hơn làm rầm rộ',
    'Tôi tham gia từ lần đầu và thấy năm nay anh em tự giác hơn hẳn',
    'Mỗi điểm nguy hiểm được gỡ đi là một người về nhà an toàn',
  ],
  closings: [
    'Kết quả sẽ được tính vào bảng điểm thi đua nội bộ năm {year}.',
    'Sau khi tổng kết, công ty sẽ duy trì thành nền nếp hằng tháng.',
    'Đợt tiếp theo dự kiến diễn ra vào quý sau.',
    'Danh sách các tổ tiêu biểu được công bố trên bảng tin của công ty.',
    'Báo cáo kết quả đã gửi về Trưởng cụm theo quy chế.',
  ],
};

/** What the gap {campaign} can be. */
export const CAMPAIGNS: readonly string[] = [
  'tháng an toàn, vệ sinh lao động',
  'đợt hiến máu tình nguyện',
  'hội thao công nhân lao động',
  'ngày hội trồng cây',
  'đợt thi đua ngắn ngày',
  'cuộc thi tìm hiểu nội quy lao động',
  'hội thi thợ giỏi',
  'đợt tổng vệ sinh nhà xưởng',
  'phong trào “mỗi tổ một sáng kiến”',
  'hội diễn văn nghệ quần chúng',
  'đợt tiết kiệm điện',
  'tuần lễ đọc sách',
  'phong trào “5S ở tổ tôi”',
  'giải bóng chuyền nội bộ',
  'diễn tập chữa cháy và thoát nạn',
];
