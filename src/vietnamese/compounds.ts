/**
 * Frequent words of two syllables that read badly when a line ends inside them. Headlines keep them whole; running
 * text does not need it.
 */
export const COMPOUNDS: readonly string[] = [
  ...['thi đua', 'khen thưởng', 'tổng kết', 'sơ kết', 'triển khai', 'nhiệm vụ', 'phương hướng'],
  ...['hội nghị', 'giao ước', 'phong trào', 'danh hiệu', 'chiến sĩ', 'lao động', 'tiên tiến'],
  ...['xuất sắc', 'tiêu biểu', 'điển hình', 'thành tích', 'bằng khen', 'giấy khen', 'huân chương'],
  ...['huy chương', 'luân lưu', 'suy tôn', 'đề nghị', 'quyết định', 'công nhận', 'biểu dương'],
  ...['tuyên dương', 'vinh danh', 'phát động', 'hưởng ứng', 'sáng kiến', 'sáng tạo', 'cải tiến'],
  ...['kinh nghiệm', 'nhân rộng', 'mô hình', 'kế hoạch', 'chương trình', 'chỉ tiêu', 'mục tiêu'],
  ...['kết quả', 'hoàn thành', 'thực hiện', 'tổ chức', 'hoạt động', 'tham gia', 'phối hợp'],
  ...['công ty', 'doanh nghiệp', 'đơn vị', 'thành viên', 'tập thể', 'cá nhân', 'cán bộ'],
  ...['công nhân', 'nhân viên', 'người lao động', 'công đoàn', 'đoàn viên', 'thanh niên', 'phụ nữ'],
  ...['đảng viên', 'chi bộ', 'đảng ủy', 'cấp ủy', 'ủy ban', 'nhân dân', 'chính phủ', 'chủ tịch'],
  ...['thủ tướng', 'giám đốc', 'ban biên tập', 'lãnh đạo', 'trưởng cụm', 'đại biểu', 'đại hội'],
  ...['sản xuất', 'kinh doanh', 'doanh thu', 'lợi nhuận', 'ngân sách', 'sản lượng', 'xuất khẩu'],
  ...['thương mại', 'dịch vụ', 'công nghệ', 'công nghiệp', 'nông nghiệp', 'điện tử', 'tin học'],
  ...['xăng dầu', 'dầu khí', 'cao su', 'vật tư', 'y tế', 'thiết bị', 'máy móc', 'dây chuyền'],
  ...['nhà máy', 'phân xưởng', 'cửa hàng', 'vận tải', 'vận hành', 'chất lượng', 'năng suất'],
  ...['an toàn', 'vệ sinh', 'tiết kiệm', 'môi trường', 'đổi mới', 'nâng cao', 'đẩy mạnh'],
  ...['tăng cường', 'xây dựng', 'phát triển', 'chuyển đổi', 'quản lý', 'điều hành', 'đào tạo'],
  ...['bồi dưỡng', 'tập huấn', 'kiểm tra', 'giám sát', 'đánh giá', 'bình xét', 'xếp hạng'],
  ...['an sinh', 'xã hội', 'từ thiện', 'nhân đạo', 'ủng hộ', 'đồng bào', 'hỗ trợ', 'trao tặng'],
  ...['học sinh', 'trẻ em', 'nhà trường', 'giáo dục', 'bàn ghế', 'sách vở', 'học bổng', 'quà tặng'],
  ...['hộ nghèo', 'khó khăn', 'thiên tai', 'bão lũ', 'gia đình', 'chính sách', 'liệt sĩ'],
  ...['thị trấn', 'thị xã', 'thành phố', 'tiểu học', 'trung học', 'cơ sở', 'phổ thông', 'mầm non'],
  ...['bảo dưỡng', 'bảo đảm', 'thông báo', 'thông tin', 'tạm dừng', 'đơn hàng', 'khách hàng'],
  ...['thị trường', 'hợp đồng', 'hợp tác', 'liên kết', 'giao lưu', 'học tập', 'trao đổi'],
  ...['toàn tỉnh', 'toàn quốc', 'tháng đầu', 'cuối năm', 'đầu năm', 'văn bản', 'nghị quyết'],
];
