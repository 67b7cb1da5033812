import type { Bank } from './sentences.ts';

/** Announcements of the cluster and its members. */
export const NOTICE: Bank = {
  tags: ['Thông báo'],
  titles: [
    'Thông báo về việc {matter} {period}', '{cluster} thông báo {matter} {period}', 'Thông báo: {short} {firmMatter} từ {day}', '{unit} thông báo {firmMatter} {period}', 'Lịch {schedule} {period} của {short}', 'Hướng dẫn {matter} {period}',
  ],
  summaries: ['Thời hạn, nơi nhận và cách thực hiện việc {matter}.', 'Thông báo gửi các đơn vị thành viên của {cluster}.', 'Những điều người lao động và bạn hàng của {unit} cần biết {period}.'],
  leads: [
    'Căn cứ kế hoạch công tác năm {year}, {cluster} thông báo đến các đơn vị thành viên về việc {matter}.',
    'Từ {date}, {unit} {firmMatter}; bạn hàng và người lao động lưu ý các nội dung dưới đây.',
    'Để việc {matter} được thống nhất, tổ thư ký {cluster} hướng dẫn một số điểm như sau.',
    'Sau khi trao đổi với các đơn vị, {unit} thông báo {firmMatter} kể từ {date}.',
    'Thông báo này thay cho các hướng dẫn đã gửi trước đó về việc {matter}.',
  ],
  details: [
    'Thời hạn gửi tài liệu là {days} ngày kể từ ngày ra thông báo; quá thời hạn, tổ thư ký sẽ tổng hợp theo số liệu đang có.',
    'Tài liệu gửi về bằng bản điện tử, đặt tên tệp không dấu, kèm số điện thoại người phụ trách.',
    'Các đơn vị chỉ gửi số liệu đã được người có thẩm quyền ký duyệt.',
    'Trường hợp có vướng mắc, đề nghị liên hệ văn phòng {short} trong giờ hành chính.',
    'Mẫu biểu được gửi kèm thông báo; đơn vị không cần kẻ lại và không thay đổi thứ tự các cột.',
    'Với các nội dung chưa rõ, tổ thư ký đề nghị ghi “chưa rõ”, không ước đoán.',
    'Những việc còn dở dang của kỳ trước cần nêu rõ lý do và thời hạn hoàn thành.',
    'Các đơn vị có thể cử người dự buổi hướng dẫn trực tiếp kéo dài khoảng {hours} giờ.',
    'Thông tin cá nhân của người lao động không đưa vào tài liệu gửi chung.',
    'Việc thực hiện thông báo được ghi nhận ở mục chấp hành quy chế trong bảng chấm điểm.',
    'Thông báo có hiệu lực đến khi có văn bản thay thế.',
  ],
  headings: ['Nội dung cụ thể', 'Thời hạn và nơi nhận', 'Một số lưu ý'],
  lists: [
    { intro: 'Hồ sơ gồm có:', items: ['công văn của đơn vị', 'bảng số liệu theo mẫu', 'ảnh hoạt động, nếu có', 'danh mục tài liệu kèm theo'] },
    { intro: 'Trình tự thực hiện:', items: ['đơn vị tự rà soát', 'gửi dự thảo về tổ thư ký', 'chỉnh sửa theo góp ý', 'gửi bản chính thức'] },
    { intro: 'Đề nghị các đơn vị kiểm tra lại:', items: ['tên đơn vị và người phụ trách', 'đơn vị tính của từng số liệu', 'ngày, tháng, năm của từng hoạt động'] },
  ],
  quotes: ['Chúng tôi mong các đơn vị gửi sớm, thiếu đâu bổ sung đó, hơn là đợi đủ mới gửi', 'Số liệu đúng quan trọng hơn số liệu đẹp', 'Thông báo ngắn gọn để ai đọc cũng làm được ngay'],
  closings: ['Đề nghị các đơn vị quan tâm phối hợp thực hiện.', 'Trân trọng thông báo để các đơn vị, bạn hàng và người lao động được biết.', 'Mọi góp ý xin gửi về văn phòng của đơn vị ra thông báo.', 'Kết quả thực hiện sẽ được tổng hợp trong báo cáo năm {year}.'],
};

/** What the gap {matter} can be. */
export const MATTERS: readonly string[] = [
  'gửi bảng tự chấm điểm', 'đăng ký chỉ tiêu thi đua', 'gửi báo cáo số liệu', 'kiểm tra chéo giữa các đơn vị', 'gửi tin, ảnh cho trang thông tin của cụm', 'góp ý quy chế hoạt động', 'đăng ký mô hình hay',
  'cử người dự lớp tập huấn', 'rà soát danh sách liên hệ', 'hiệu đính thông tin đã đăng', 'nộp hồ sơ sáng kiến', 'tham gia chương trình an sinh xã hội',
];

/** What the gap {firmMatter} can be: verb phrases of a firm. */
export const FIRM_MATTERS: readonly string[] = [
  'điều chỉnh giờ làm việc', 'chuyển địa điểm tiếp khách', 'thay số điện thoại văn phòng', 'tạm dừng nhận đơn hàng để bảo dưỡng thiết bị', 'tuyển thêm lao động', 'mở thêm ca làm việc', 'đổi mẫu hóa đơn và phiếu giao hàng',
  'tiếp nhận hồ sơ học nghề', 'áp dụng nội quy ra vào mới',
];

/** What the gap {schedule} can be. */
export const SCHEDULES: readonly string[] = ['trực lãnh đạo', 'bảo dưỡng thiết bị', 'tiếp công nhân lao động', 'khám sức khỏe định kỳ', 'tập huấn an toàn', 'đối thoại với người lao động', 'nghỉ lễ', 'sinh hoạt câu lạc bộ'];
