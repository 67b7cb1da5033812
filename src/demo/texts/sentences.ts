/** The sentence patterns of one kind of news; `fill.ts` puts values into the gaps. */
export interface Bank {
  readonly tags: readonly string[];
  readonly titles: readonly string[];
  readonly summaries: readonly string[];
  /** What happened, where and when. */
  readonly leads: readonly string[];
  /** What belongs to this news; each stands on its own, so that any order reads well. */
  readonly details: readonly string[];
  /** What may follow when the text is to be longer. */
  readonly more?: readonly string[];
  readonly headings: readonly string[];
  readonly lists: readonly { readonly intro: string; readonly items: readonly string[] }[];
  /** Words of {speaker}, without quotation marks. */
  readonly quotes: readonly string[];
  readonly closings: readonly string[];
}

/** Sentences that suit any news of a member: who it is and how it works. */
export const COMMON_SENTENCES: readonly string[] = [
  '{unit} là một trong mười đơn vị thành viên của {cluster}.',
  'Trong bản giao ước thi đua năm {year}, công ty đăng ký {small} chỉ tiêu chính, trong đó việc làm và an toàn lao động được đặt lên trước.',
  'Nhiều năm nay, mỗi tổ sản xuất của công ty đều có bảng theo dõi thi đua treo ngay tại nơi làm việc, cập nhật vào chiều thứ Sáu.',
  'Công đoàn công ty cử người theo dõi từng tổ, ghi lại cả những việc chưa làm được để cùng bàn cách gỡ.',
  'Theo {speaker}, điều quý nhất không nằm ở con số mà ở chỗ người lao động thấy việc chung cũng là việc của mình.',
  'Hằng quý, công ty mời đại diện người lao động đối thoại; biên bản được dán ở bảng tin để ai cũng đọc được.',
  'Mọi khoản chi đều được công khai tại hội nghị người lao động và gửi về Trưởng cụm để tổng hợp.',
  'Tổ thư ký của cụm ghi kết quả vào sổ theo dõi chung, làm căn cứ khi chấm điểm cuối năm.',
  'Với {people} lao động thường xuyên, công ty coi việc giữ người cũng quan trọng như tìm thêm đơn hàng.',
  'Lĩnh vực chính của công ty là cung cấp {product}.',
  'Nhóm truyền thông của công ty ghi lại hình ảnh và viết tin gửi về trang của cụm.',
  'Lãnh đạo công ty nhiều lần nhấn mạnh: thi đua phải thiết thực, không chạy theo hình thức.',
];

/** Sentences about the daily life of a workplace. */
export const WORK_SENTENCES: readonly string[] = [
  'Bữa ăn giữa ca được giữ ở mức đã thỏa thuận trong thỏa ước lao động tập thể, thực đơn thay đổi theo tuần.',
  'Phần việc khó được giao cho tổ có kinh nghiệm, các tổ còn lại luân phiên hỗ trợ.',
  'Người lao động mới được một thợ lành nghề kèm cặp trong {small} tháng đầu.',
  'So với những năm đầu mới vào cụm, cách làm nay đã bài bản hơn: có kế hoạch, có người phụ trách và có kiểm tra.',
  'Một vài khó khăn cũng được nêu thẳng: nhân lực trẻ còn thiếu, giá đầu vào biến động và thiết bị cũ cần thay dần.',
  'Trong năm {year}, công ty phấn đấu không để xảy ra tai nạn lao động nặng.',
  'Sau mỗi đợt, công ty họp rút kinh nghiệm trong vòng một tuần, ghi rõ việc nào giữ, việc nào bỏ.',
  'Các tổ trưởng đề nghị rút gọn biểu mẫu báo cáo để dành thời gian cho việc chính, và ý kiến này được tiếp thu ngay.',
  'Đại diện địa phương cho biết chính quyền luôn tạo điều kiện về thủ tục để doanh nghiệp yên tâm hoạt động.',
  'Bên cạnh sản xuất, công ty duy trì tủ sách và sân bóng chuyền để người lao động sinh hoạt sau giờ làm.',
];

/** Sentences about a gathering. */
export const EVENT_SENTENCES: readonly string[] = [
  'Khâu chuẩn bị bắt đầu từ {small} tuần trước, với sự tham gia của phòng hành chính và các tổ trưởng.',
  'Ban tổ chức ghi nhận tinh thần tự giác của các tổ, nhất là những tổ làm ca đêm.',
  'Thời tiết không thuận nhưng chương trình vẫn diễn ra đúng lịch.',
  'Những người đã nghỉ hưu cũng trở lại tham dự, mang theo nhiều câu chuyện của thời kỳ đầu lập nghiệp.',
  'Không khí vui vẻ, cởi mở được giữ từ đầu đến cuối.',
  'Chi phí được giữ ở mức tối thiểu, phần lớn đồ dùng do các tổ tự chuẩn bị.',
  'Công ty sắp xếp lịch để các tổ thay nhau tham gia mà không ảnh hưởng đến công việc.',
];

/** Ways to send the reader on to other pages; the gaps are links. */
export const LINK_SENTENCES: readonly string[] = [
  'Bạn đọc có thể xem thêm trang của {unitLink}.',
  'Các hoạt động khác trong năm được tập hợp tại trang {yearLink}.',
  'Bài liên quan: {articleLink}.',
  'Trước đó, trang này đã đưa tin: {articleLink}.',
  'Thông tin về đơn vị và kết quả thi đua qua các năm có tại {unitLink}; kết quả của năm có tại {yearLink}.',
];
