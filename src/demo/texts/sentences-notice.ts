import type { Bank } from './sentences.ts';

const SHARED_DETAILS: readonly string[] = [
  'Trường hợp có vướng mắc, đề nghị liên hệ văn phòng {short} trong giờ hành chính.',
  'Với các nội dung chưa rõ, đề nghị ghi “chưa rõ”, không ước đoán.',
  'Thông tin cá nhân của người lao động không đưa vào tài liệu gửi chung.',
  'Thông báo có hiệu lực đến khi có văn bản thay thế.',
  'Văn bản giấy được gửi theo đường bưu điện; bản trên trang này để tiện tra cứu.',
  'Nếu nội dung thay đổi, trang này sẽ ghi rõ ngày sửa và lý do.',
];

/** What the cluster asks of its members. */
export const CLUSTER_NOTICE: Bank = {
  tags: ['Thông báo', 'Công tác cụm'],
  titles: [
    'Thông báo về việc {matter} {period}',
    '{cluster} thông báo {matter} {period}',
    'Hướng dẫn {matter} {period}',
    '{cluster}: một số lưu ý khi {matter} {period}',
  ],
  summaries: [
    'Thời hạn, nơi nhận và cách thực hiện việc {matter}.',
    'Thông báo gửi các đơn vị thành viên của {cluster} về việc {matter}.',
  ],
  leads: [
    'Căn cứ kế hoạch công tác năm {year}, {cluster} thông báo đến các đơn vị thành viên về việc {matter} {period}.',
    'Để việc {matter} được thống nhất, tổ thư ký {cluster} hướng dẫn một số điểm như sau.',
    'Thông báo này thay cho các hướng dẫn đã gửi trước đó về việc {matter}.',
    '{date}, tổ thư ký {cluster} gửi thông báo về việc {matter} đến mười đơn vị thành viên.',
  ],
  details: [
    'Thời hạn là {days} ngày kể từ ngày ra thông báo; quá thời hạn, tổ thư ký sẽ tổng hợp theo số liệu đang có.',
    'Tài liệu gửi về bằng bản điện tử, đặt tên tệp không dấu, kèm số điện thoại người phụ trách.',
    'Các đơn vị chỉ gửi số liệu đã được người có thẩm quyền ký duyệt.',
    'Mẫu biểu được gửi kèm thông báo; đơn vị không cần kẻ lại và không thay đổi thứ tự các cột.',
    'Những việc còn dở dang của kỳ trước cần nêu rõ lý do và thời hạn hoàn thành.',
    'Các đơn vị có thể cử người dự buổi hướng dẫn trực tiếp kéo dài khoảng {hours} giờ.',
    'Việc thực hiện thông báo được ghi nhận ở mục chấp hành quy chế trong bảng chấm điểm.',
    'Đầu mối tiếp nhận là {short}, đơn vị được phân công theo dõi nội dung này.',
  ],
  more: SHARED_DETAILS,
  headings: ['Nội dung cụ thể', 'Thời hạn và nơi nhận', 'Một số lưu ý'],
  lists: [
    {
      intro: 'Hồ sơ gồm có:',
      items: [
        'công văn của đơn vị',
        'bảng số liệu theo mẫu',
        'ảnh hoạt động, nếu có',
        'danh mục tài liệu kèm theo',
      ],
    },
    {
      intro: 'Trình tự thực hiện:',
      items: [
        'đơn vị tự rà soát',
        'gửi dự thảo về tổ thư ký',
        'chỉnh sửa theo góp ý',
        'gửi bản chính thức',
      ],
    },
    {
      intro: 'Đề nghị các đơn vị kiểm tra lại:',
      items: [
        'tên đơn vị và người phụ trách',
        'đơn vị tính của từng số liệu',
        'ngày, tháng, năm của từng hoạt động',
      ],
    },
  ],
  quotes: [
    'Chúng tôi mong các đơn vị gửi sớm, thiếu đâu bổ sung đó, hơn là đợi đủ mới gửi',
    'Số liệu đúng quan trọng hơn số liệu đẹp',
  ],
  closings: [
    'Đề nghị các đơn vị quan tâm phối hợp thực hiện.',
    'Mọi góp ý xin gửi về tổ thư ký cụm.',
    'Kết quả thực hiện sẽ được tổng hợp trong báo cáo năm {year}.',
  ],
};

/** What a firm tells its customers and workers. */
export const FIRM_NOTICE: Bank = {
  tags: ['Thông báo', 'Tin đơn vị'],
  titles: [
    'Thông báo: {short} {firmMatter} từ {day}',
    '{unit} thông báo {firmMatter} {period}',
    '{short} {firmMatter} {period}',
    'Từ {day}, {short} {firmMatter}',
  ],
  summaries: [
    'Những điều người lao động và bạn hàng của {unit} cần biết khi đơn vị {firmMatter}.',
    'Từ {date}, {unit} {firmMatter}.',
  ],
  leads: [
    'Từ {date}, {unit} {firmMatter}; bạn hàng và người lao động lưu ý các nội dung dưới đây.',
    'Sau khi trao đổi với người lao động, {unit} thông báo {firmMatter} kể từ {date}.',
    'Để thuận tiện cho {customer}, {unit} thông báo {firmMatter} từ {date}.',
  ],
  details: [
    'Thay đổi này đã được đưa ra lấy ý kiến tại cuộc đối thoại gần nhất với người lao động.',
    'Trong {days} ngày đầu, công ty bố trí người hướng dẫn trực tiếp tại cổng.',
    'Các hợp đồng đã ký với {customer} vẫn được thực hiện đúng thời hạn.',
    'Bộ phận trực ngoài giờ tiếp tục làm việc, tiếp nhận thông tin qua điện thoại.',
    'Việc {firmMatter} không làm thay đổi tiền lương và các khoản phụ cấp đang áp dụng.',
    'Bảng chỉ dẫn mới được đặt ở khu vực {workplace}.',
    'Phòng hành chính sẽ gửi thông tin chi tiết đến từng tổ trưởng trong tuần này.',
    'Sau {small} tháng, công ty sẽ đánh giá lại và điều chỉnh nếu cần.',
  ],
  more: SHARED_DETAILS,
  headings: ['Điều cần biết', 'Thời gian áp dụng', 'Liên hệ'],
  lists: [
    {
      intro: 'Người lao động lưu ý:',
      items: [
        'xem lịch của tổ mình trên bảng tin',
        'báo trước cho tổ trưởng khi vắng mặt',
        'mang thẻ ra vào',
      ],
    },
    {
      intro: 'Bạn hàng có thể liên hệ qua:',
      items: [
        'văn phòng công ty trong giờ hành chính',
        'bộ phận trực ngoài giờ',
        'hộp thư chung của công ty',
      ],
    },
  ],
  quotes: [
    'Thông báo ngắn gọn để ai đọc cũng làm được ngay',
    'Thay đổi nào cũng có lúc bỡ ngỡ, chúng tôi cố gắng giải thích sớm',
  ],
  closings: [
    'Trân trọng thông báo để bạn hàng và người lao động được biết.',
    'Mọi góp ý xin gửi về văn phòng {short}.',
    'Công ty mong nhận được sự thông cảm và phối hợp.',
  ],
};

/** What the gap {matter} can be. */
export const MATTERS: readonly string[] = [
  'gửi bảng tự chấm điểm',
  'đăng ký chỉ tiêu thi đua',
  'gửi báo cáo số liệu',
  'kiểm tra chéo giữa các đơn vị',
  'gửi tin, ảnh cho trang thông tin của cụm',
  'góp ý quy chế hoạt động',
  'đăng ký mô hình hay',
  'cử người dự lớp tập huấn',
  'rà soát danh sách liên hệ',
  'hiệu đính thông tin đã đăng',
  'nộp hồ sơ sáng kiến',
  'tham gia chương trình an sinh xã hội',
];

/** What the gap {firmMatter} can be: verb phrases of a firm. */
export const FIRM_MATTERS: readonly string[] = [
  'điều chỉnh giờ làm việc',
  'chuyển địa điểm tiếp khách',
  'thay số điện thoại văn phòng',
  'tạm dừng nhận đơn hàng để bảo dưỡng thiết bị',
  'tuyển thêm lao động',
  'mở thêm ca làm việc',
  'đổi mẫu hóa đơn và phiếu giao hàng',
  'tiếp nhận hồ sơ học nghề',
  'áp dụng nội quy ra vào mới',
  'thay đổi lịch tiếp người lao động',
  'tổ chức khám sức khỏe định kỳ',
  'mở lớp bồi dưỡng tay nghề',
];
