import type { Bank } from './sentences.ts';

/** An award that was decided: the only news that may speak of an honour. */
export const HONOUR: Bank = {
  tags: ['Khen thưởng', 'Gương điển hình'],
  titles: [
    '{unit} được tặng {award} {forYear}',
    'Quyết định tặng {award} {forYear} cho {unit}',
    '{short} được tặng {award}: kết quả của một năm bền bỉ {forYear}',
    '{award} {forYear} thuộc về {unit}',
    'Tin vui ở {short}: {award} {forYear}',
  ],
  summaries: [
    '{unit} được tặng {award} {forYear} theo Quyết định số {decision}.',
    '{authority} đã ký Quyết định số {decision} tặng {award} cho {unit}.',
  ],
  leads: [
    '{authority} vừa ký Quyết định số {decision}, {decisionDate}, tặng {award} cho {unit} do có thành tích xuất sắc trong phong trào thi đua {forYear}.',
    'Theo Quyết định số {decision}, {decisionDate}, {unit} được tặng {award} {forYear}.',
    '{unit} được tặng {award}: đó là nội dung Quyết định số {decision} do {authority} ký {decisionDate}.',
    'Sau quá trình bình xét ở cụm và thẩm định của cơ quan chuyên môn, {unit} đã được tặng {award} {forYear} theo Quyết định số {decision}.',
  ],
  details: [
    'Hồ sơ đề nghị được {cluster} thông qua tại hội nghị tổng kết, sau khi các đơn vị đối chiếu bảng tự chấm điểm.',
    'Trong năm {awardYear}, công ty hoàn thành các chỉ tiêu đã đăng ký, giữ ổn định việc làm cho {people} lao động.',
    'Điểm nổi bật là công ty đã {improvement} và duy trì nhiều năm không có tai nạn lao động nặng.',
    'Cùng với sản xuất, công ty tham gia đều các hoạt động an sinh xã hội do cụm và địa phương tổ chức.',
    'Những sáng kiến như {initiative} hay {initiative2} đều do người lao động trực tiếp đề xuất.',
    'Tiền thưởng kèm theo được công ty chuyển vào quỹ hỗ trợ người lao động gặp khó khăn.',
    'Lễ trao sẽ được kết hợp trong một hội nghị của cụm, không tổ chức riêng.',
    'Thông tin trên trang này chỉ để tham khảo; văn bản gốc của quyết định mới có giá trị pháp lý.',
    'Tập thể lãnh đạo công ty cho rằng kết quả này trước hết thuộc về người lao động ở các tổ, các ca.',
    'Các đơn vị trong cụm gửi lời chúc mừng và đề nghị công ty chia sẻ kinh nghiệm.',
    'Ngay sau khi nhận thông tin, Công đoàn công ty đã thông báo đến từng tổ qua bảng tin.',
    'Trong báo cáo thành tích, công ty nêu cả những việc chưa làm tốt và hướng khắc phục.',
    'Bài học được rút ra là giữ đều nhịp thi đua quanh năm, không dồn vào những tháng cuối.',
  ],
  headings: [
    'Chặng đường một năm',
    'Từ bình xét đến quyết định',
    'Trách nhiệm phía trước',
    'Ghi nhận xứng đáng',
  ],
  lists: [
    {
      intro: 'Quá trình xét tặng gồm các bước:',
      items: [
        'đơn vị tự chấm điểm',
        'cụm bình xét và gửi tờ trình',
        'cơ quan chuyên môn thẩm định',
        'cấp có thẩm quyền ký quyết định',
      ],
    },
    {
      intro: 'Thành tích được nêu trong báo cáo gồm:',
      items: [
        'hoàn thành các chỉ tiêu đã ký',
        'chăm lo việc làm và thu nhập',
        'có sáng kiến được áp dụng',
        'chấp hành tốt quy chế của cụm',
      ],
    },
  ],
  quotes: [
    'Phần thưởng này là của cả những người đã nghỉ hưu, những người đã đặt viên gạch đầu tiên',
    'Được ghi nhận thì mừng, nhưng giữ được nền nếp mới khó',
    'Chúng tôi coi đây là lời nhắc phải làm tốt hơn',
  ],
  closings: [
    'Danh sách đầy đủ các danh hiệu của đơn vị được cập nhật trên trang riêng.',
    'Công ty cho biết sẽ phát động đợt thi đua mới ngay trong tháng tới.',
    'Kết quả này được ghi vào bảng khen thưởng của cụm, kèm số và ngày quyết định.',
  ],
};

/** A petition: everything here is asked for, nothing is granted. */
export const PROPOSAL: Bank = {
  tags: ['Khen thưởng', 'Đề nghị khen thưởng'],
  titles: [
    '{cluster} gửi tờ trình đề nghị khen thưởng thành tích năm {awardYear}',
    'Hoàn thiện hồ sơ đề nghị khen thưởng năm {awardYear}',
    'Các trường hợp {cluster} đề nghị khen thưởng năm {awardYear}',
  ],
  summaries: [
    '{cluster} đã gửi tờ trình đề nghị khen thưởng thành tích năm {awardYear}; các đề nghị đang chờ xem xét.',
    'Danh sách các đề nghị của cụm cho thành tích năm {awardYear}, chưa phải là kết quả khen thưởng.',
  ],
  leads: [
    '{date}, {cluster} gửi tờ trình đề nghị khen thưởng thành tích năm {awardYear} đến cơ quan có thẩm quyền.',
    'Trên cơ sở kết quả bình xét tại hội nghị tổng kết, {cluster} đã hoàn thiện hồ sơ đề nghị khen thưởng năm {awardYear}.',
    'Hồ sơ đề nghị khen thưởng thành tích năm {awardYear} của {cluster} đã được ký và gửi đi {date}.',
  ],
  details: [
    'Các trường hợp dưới đây mới ở bước đề nghị; việc có tặng hay không do cấp có thẩm quyền quyết định.',
    'Hồ sơ gồm tờ trình, biên bản bình xét và báo cáo thành tích của từng đơn vị.',
    'Khi có quyết định, trang này sẽ cập nhật số, ngày ký và cơ quan ban hành.',
    'Những năm trước, không phải đề nghị nào cũng được chấp thuận, vì vậy bạn đọc cần phân biệt đề nghị với kết quả.',
    'Tổ thư ký cụm chịu trách nhiệm theo dõi hồ sơ và trả lời khi cơ quan thẩm định yêu cầu bổ sung.',
    'Các đơn vị có tên trong tờ trình đã công khai báo cáo thành tích tại nơi làm việc để lấy ý kiến người lao động.',
    'Báo cáo thành tích phải nêu rõ số liệu, nguồn số liệu và xác nhận của cơ quan liên quan.',
    'Thời gian xem xét thường kéo dài nhiều tháng, nhất là với hình thức khen thưởng cấp Nhà nước.',
    'Cụm lưu một bộ hồ sơ để đối chiếu về sau.',
  ],
  headings: ['Các đề nghị', 'Quy trình xem xét', 'Lưu ý khi trích dẫn'],
  lists: [
    {
      intro: 'Hồ sơ gửi kèm tờ trình:',
      items: ['biên bản bình xét', 'báo cáo thành tích', 'bảng điểm có chữ ký của các đơn vị'],
    },
  ],
  quotes: [
    'Đề nghị là đề nghị, quyết định là quyết định; chúng tôi ghi rõ để không ai hiểu lầm',
    'Hồ sơ chặt chẽ ngay từ cụm thì các bước sau mới thuận',
  ],
  closings: [
    'Trang này sẽ đưa tin khi có kết quả.',
    'Bạn đọc phát hiện sai sót xin báo cho Ban biên tập.',
    'Mọi thay đổi của hồ sơ sẽ được ghi chú tại trang năm {awardYear}.',
  ],
};

/** A decision that was cancelled, told without blame. */
export const CANCELLATION: Bank = {
  tags: ['Khen thưởng', 'Hiệu đính'],
  titles: ['Thông tin về việc hủy bỏ một phần quyết định khen thưởng năm {awardYear}'],
  summaries: ['Quyết định số {decision} hủy bỏ một phần khen thưởng thành tích năm {awardYear}.'],
  leads: [
    'Theo Quyết định số {decision}, {decisionDate}, một phần khen thưởng thành tích năm {awardYear} đã được hủy bỏ do trùng với khen thưởng chuyên đề cho cùng một thành tích.',
  ],
  details: [
    'Trường hợp liên quan là {award} của {unit}.',
    'Việc trùng lặp được phát hiện khi đối chiếu danh sách của hai đợt xét, không phải do đơn vị khai sai.',
    'Trang này giữ nguyên các tin đã đăng và ghi thêm tình trạng mới ở trang năm {awardYear}.',
    'Theo nguyên tắc, một thành tích chỉ được khen thưởng một lần.',
    '{unit} đã nộp lại hiện vật theo quy định.',
    'Tổ thư ký cụm rút kinh nghiệm và lập bảng đối chiếu trước khi trình hồ sơ.',
    'Điểm thi đua và thứ hạng của đơn vị trong năm không thay đổi.',
    'Quyết định hủy bỏ được công khai tại trụ sở các đơn vị và gửi đến cơ quan lưu trữ.',
    'Hồ sơ của đợt xét vẫn được giữ lại đầy đủ để đối chiếu về sau.',
    'Các trường hợp khác trong cùng quyết định khen thưởng không bị ảnh hưởng.',
    'Khi trích dẫn kết quả của năm, bạn đọc lưu ý dùng bảng đã cập nhật.',
  ],
  headings: ['Nội dung quyết định', 'Việc cần rút kinh nghiệm'],
  lists: [
    {
      intro: 'Từ nay, trước khi gửi hồ sơ, cụm sẽ:',
      items: [
        'đối chiếu với các đợt khen thưởng chuyên đề',
        'hỏi ý kiến đơn vị bằng văn bản',
        'ghi rõ thành tích của từng hồ sơ',
      ],
    },
  ],
  quotes: ['Sai thì sửa và ghi lại đàng hoàng, đó cũng là tôn trọng phong trào'],
  closings: ['Các số liệu tổng hợp trên trang đã được cập nhật theo quyết định mới.'],
};
