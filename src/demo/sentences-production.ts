import type { Bank } from './sentences.ts';

/** Production, orders, new equipment, ideas from the shop floor. */
export const PRODUCTION: Bank = {
  tags: ['Sản xuất, kinh doanh', 'Sáng kiến', 'Lao động giỏi'],
  titles: [
    '{unit} đạt {percent}% kế hoạch {period}', '{short} đưa {line} mới vào hoạt động {period}', '{short} áp dụng sáng kiến {initiative}: tiết kiệm {saving} triệu đồng trong {period}',
    '{period}: {short} tập trung {improvement}', '{short} bàn giao lô {product} thứ {lot}', '{people} lao động của {short} thi đua {days} ngày cao điểm {period}',
    'Tổ {team} của {short} về đích sớm {days} ngày trong {period}', '{unit} ký hợp đồng mới cung cấp {product} trong {period}', '{short}: chuyện về {initiative} ở tổ {team}',
    '{short} giữ việc làm cho {people} lao động trong {period}',
  ],
  summaries: [
    '{unit} đạt {percent}% kế hoạch {period} nhờ {improvement} và bố trí lại ca làm việc.', 'Một đợt thi đua ngắn ngày giúp {unit} {improvement}.',
    'Từ {workplace} của {unit}, các tổ sản xuất tìm cách {improvement}.', 'Sáng kiến {initiative} được áp dụng tại {unit}, làm lợi khoảng {saving} triệu đồng.',
  ],
  leads: [
    'Kết thúc {period}, {unit} đạt {percent}% kế hoạch, trong đó {product} vẫn là mặt hàng chủ lực.',
    'Những ngày này, không khí làm việc ở {workplace} của {unit} khẩn trương hơn thường lệ.',
    '{date}, {unit} tổ chức nghiệm thu đợt thi đua cao điểm {period} với mục tiêu {improvement}.',
    'Bắt đầu từ một câu hỏi của {job} trong ca đêm, {unit} đã tìm ra cách {improvement}.',
    'Sau {days} ngày chạy thử, {line} mới của {unit} đã hoạt động ổn định từ {date}.',
    'Trước yêu cầu ngày càng cao của {customer}, {unit} chọn {period} làm đợt cao điểm để {improvement}.',
    'Tại {workplace}, tấm bảng ghi tiến độ của {unit} được cập nhật {small} lần mỗi ngày trong suốt {period}.',
  ],
  details: [
    'Riêng sáng kiến {initiative} làm lợi khoảng {saving} triệu đồng sau khi trừ chi phí thực hiện.',
    'Để {improvement}, công ty giao chỉ tiêu đến từng tổ và thưởng theo kết quả hằng tuần.',
    'Tổ {team} là nơi thử nghiệm đầu tiên; sau {days} ngày, cách làm được áp dụng cho cả {workplace}.',
    'Theo phòng kỹ thuật, khâu {check} được kiểm tra hai lần mỗi ca, có ghi sổ và ký xác nhận.',
    'Ý tưởng {initiative2} cũng được đưa vào danh sách thử nghiệm của năm {year}.',
    'Giá nguyên liệu tăng buộc công ty rà soát lại định mức, cắt bỏ những khâu trùng lặp.',
    'Phản hồi của {customer} được tổng hợp vào thứ Hai hằng tuần, gửi về đúng tổ phụ trách để khắc phục.',
    'Thu nhập bình quân của người lao động được giữ ổn định, không có lao động phải nghỉ việc vì thiếu việc làm.',
    'Công ty dành một phần kinh phí đào tạo lại cho {people2} {job}, chủ yếu học ngay tại nơi làm việc.',
    'Hệ thống sổ sách viết tay dần được thay bằng bảng tính dùng chung, giảm hẳn thời gian tổng hợp cuối tháng.',
    'Ngoài {product}, công ty đang khảo sát một số mặt hàng mới để đa dạng nguồn thu.',
    'Lịch bảo dưỡng thiết bị được đẩy lên sớm để không ảnh hưởng đến đợt giao hàng cuối kỳ.',
    'Các lỗi nhỏ được phát hiện ngay trong ca, nhờ vậy số lần phải làm lại giảm rõ rệt.',
    'Số lượng đơn đặt hàng trong kỳ tăng nhẹ, song yêu cầu về thời hạn giao hàng chặt hơn trước.',
  ],
  headings: ['Từ sáng kiến nhỏ', 'Giữ nhịp sản xuất', 'Chăm lo người lao động', 'Kết quả bước đầu', 'Cách làm ở tổ sản xuất', 'Khó khăn còn lại'],
  lists: [
    { intro: 'Ba giải pháp được thực hiện đồng thời:', items: ['bố trí lại ca, kíp theo đơn hàng', 'kiểm tra {check} trước mỗi ca', 'áp dụng {initiative}'] },
    { intro: 'Đợt thi đua tập trung vào bốn nội dung:', items: ['{improvement}', 'bảo đảm an toàn lao động', 'tiết kiệm điện, nước', 'giữ sạch nơi làm việc'] },
    { intro: 'Trong thời gian tới, công ty ưu tiên:', items: ['hoàn thiện {line}', 'mở rộng {initiative2} ra các tổ còn lại', 'đào tạo thêm {job}'] },
  ],
  quotes: [
    'Không phải máy mới mới làm nên chuyện; chính người thợ biết chỗ nào còn lãng phí', 'Chúng tôi thưởng ngay trong tuần, vì lời khen đến muộn thì kém ý nghĩa',
    'Mỗi sáng kiến dù nhỏ đều được thử, sai thì sửa, đúng thì nhân rộng', 'Giữ chữ tín với khách là cách giữ việc làm cho chính mình', 'Ai cũng biết hôm nay tổ mình đang ở đâu so với kế hoạch, đó là thay đổi lớn nhất',
  ],
  closings: [
    'Với đà này, công ty tin tưởng sẽ hoàn thành kế hoạch năm {year}.', 'Kết quả của đợt thi đua sẽ được báo cáo tại hội nghị gần nhất của {cluster}.',
    'Công ty cho biết sẽ công bố số liệu đầy đủ sau khi quyết toán.', 'Những kinh nghiệm rút ra từ đợt này sẽ được chia sẻ với các đơn vị trong cụm.', 'Phía trước còn nhiều việc, nhưng nền nếp đã được giữ vững.',
  ],
};
