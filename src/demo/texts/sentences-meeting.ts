/** Openings and cluster-level sentences for reports of meetings. */
export const REVIEW_LEADS: readonly string[] = [
  '{date}, tại {venue}, {area}, {cluster} tổ chức {meetingName}. {host} là đơn vị đăng cai.',
  '{cluster} đã tổ chức {meetingName} vào {date} tại {area}, do {host} đăng cai.',
  'Mười đơn vị thành viên của {cluster} có mặt tại {area} {date} để dự {meetingName}.',
  'Không khí ấm áp đầu xuân theo các đại biểu vào {venue}, nơi {cluster} tổ chức {meetingName} {date}.',
  'Với sự tham dự của Ban Thi đua - Khen thưởng tỉnh và Liên đoàn Lao động tỉnh, {date}, {cluster} tổ chức {meetingName} tại {area}.',
];

export const MEETING_LEADS: readonly string[] = [
  '{date}, {cluster} tổ chức {meetingName} tại {venue}, {area}.',
  'Đại diện mười đơn vị của {cluster} đã dự {meetingName}, diễn ra {date} tại {area}.',
  '{host} là đơn vị đăng cai {meetingName} của {cluster}, tổ chức {date}.',
  'Gọn, rõ việc, rõ người là ấn tượng của nhiều đại biểu về {meetingName} do {cluster} tổ chức {date} tại {area}.',
];

export const CLUSTER_SENTENCES: readonly string[] = [
  'Các đơn vị đã cụ thể hóa giao ước thi đua thành chỉ tiêu của từng tổ, từng ca.',
  'Phong trào thi đua bám sát nhiệm vụ sản xuất, kinh doanh, hạn chế những cuộc phát động mang tính hình thức.',
  'Việc tự chấm điểm được làm nghiêm túc hơn, chênh lệch giữa điểm tự chấm và điểm kiểm tra chéo đã thu hẹp.',
  'Hoạt động giao lưu giữa các đơn vị được duy trì hằng quý, mỗi lần một chủ đề.',
  'Các tổ chức công đoàn cơ sở làm tốt vai trò cầu nối, phản ánh kịp thời tâm tư của người lao động.',
  'Nhiều sáng kiến nhỏ ở tổ sản xuất đã được nhân rộng trong cụm.',
  'Bên cạnh đó, báo cáo chỉ ra một số hạn chế: thông tin giữa các đơn vị có lúc còn chậm, số liệu gửi về chưa thống nhất đơn vị tính.',
  'Một số đơn vị gặp khó khăn về thị trường nhưng vẫn giữ được việc làm cho người lao động.',
  'Các ý kiến phát biểu tập trung vào cách khen thưởng kịp thời người lao động trực tiếp.',
  'Đại diện Ban Thi đua - Khen thưởng tỉnh đánh giá cao nền nếp sinh hoạt của cụm và đề nghị chú trọng chất lượng hồ sơ.',
  'Quy chế hoạt động được các đơn vị thực hiện đầy đủ, không có trường hợp phải nhắc nhở bằng văn bản.',
  'Công tác an toàn, vệ sinh lao động được kiểm tra chéo hai lần trong năm.',
  'Nhiều đại biểu đề nghị mỗi kỳ họp dành thời gian đi xem thực tế thay vì chỉ nghe báo cáo.',
  'Cụm cũng trao đổi về việc đưa thông tin lên trang chung để người lao động dễ theo dõi.',
  'Kinh phí hoạt động của cụm được công khai, phần còn lại chuyển sang năm sau.',
];

/** For the day on which the pact is signed, before anything can be reviewed. */
export const PACT_SENTENCES: readonly string[] = [
  'Bản giao ước gồm bốn nhóm chỉ tiêu: sản xuất, kinh doanh; việc làm và thu nhập; an toàn lao động; an sinh xã hội.',
  'Mỗi đơn vị cử một người làm đầu mối, tháng nào cũng gửi số liệu về Trưởng cụm.',
  'Các đại biểu góp ý để chỉ tiêu sát với điều kiện của từng ngành nghề, tránh cào bằng.',
  'Cuối năm, các đơn vị sẽ tự chấm điểm rồi kiểm tra chéo trước khi bình xét.',
  'Đại diện Ban Thi đua - Khen thưởng tỉnh hướng dẫn cách lập hồ sơ và trả lời câu hỏi của các đơn vị.',
  'Nghi thức ký kết diễn ra ngắn gọn, phần lớn thời gian dành cho thảo luận.',
  'Các đơn vị thống nhất mỗi quý tổ chức một buổi giao lưu tại nơi sản xuất.',
];

export const FIGURE_SENTENCES: readonly string[] = [
  'Theo báo cáo, tổng doanh thu của toàn cụm đạt {revenue}, nộp ngân sách {budget}, giải quyết việc làm cho {labour}.',
  '{when}, các đơn vị trong cụm có tổng doanh thu {revenue}; nộp ngân sách {budget}; số lao động có việc làm thường xuyên là {labour}.',
  'Những con số chính được nêu tại hội nghị: doanh thu {revenue}, nộp ngân sách {budget}, lao động {labour}.',
];

export const REPORT_CLOSINGS: readonly string[] = [
  'Hội nghị bế mạc cùng ngày.',
  'Kết thúc chương trình, các đại biểu thăm nơi làm việc của đơn vị đăng cai.',
  'Các đơn vị đã ký giao ước thi đua và hẹn gặp lại ở kỳ sơ kết.',
  'Sau hội nghị, tổ thư ký hoàn thiện biên bản để gửi đến từng đơn vị.',
  'Trước khi chia tay, đại diện mười đơn vị chụp ảnh lưu niệm.',
];
