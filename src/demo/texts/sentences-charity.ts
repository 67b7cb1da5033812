import { type Bank, EVENT_SENTENCES } from './sentences.ts';

/** A gift and the visit that brings it. */
export const CHARITY: Bank = {
  tags: ['An sinh xã hội', 'Công tác xã hội', 'Tấm lòng nhân ái'],
  titles: [
    '{unit} tặng {gift} cho {recipient}',
    '{short} trao {gift} cho {recipient}',
    'Trao {gift} cho {recipient}',
    '{gift} đến với {recipient}',
    '{recipient} đón nhận {gift} từ {short}',
    'Chuyến đi nghĩa tình của {short}: {gift} cho {recipient}',
    '{short} mang {gift} đến {recipient}',
  ],
  summaries: [
    '{unit} đã trao {gift} cho {recipient}, {worth}.',
    '{gift} được {unit} trao tận tay {recipient} nhằm {purpose}.',
    'Bằng đóng góp của người lao động, {unit} tặng {gift} cho {recipient}.',
  ],
  leads: [
    '{date}, đoàn công tác của {unit} đã đến {commune} trao {gift} cho {recipient}.',
    'Nhằm {purpose}, {date}, {unit} tổ chức trao tặng {gift} cho {recipient}.',
    'Vượt hơn {km} ki-lô-mét, đoàn của {unit} mang theo {gift} đến với {recipient} vào {date}.',
    'Từ sáng sớm {date}, sân nhà văn hóa ở {commune} đã rộn tiếng cười nói: đoàn của {unit} mang {gift} đến cho {recipient}.',
    'Thực hiện chương trình an sinh xã hội năm {year}, {unit} vừa trao {gift} cho {recipient}.',
    '“Của ít lòng nhiều” là câu được nhắc lại nhiều lần trong buổi trao {gift} cho {recipient} do {unit} tổ chức {date}.',
  ],
  details: [
    'Số quà trên {worth}, trích từ quỹ phúc lợi và đóng góp tự nguyện của người lao động.',
    'Mỗi người lao động trong công ty ủng hộ ít nhất một ngày lương, nhiều người góp thêm sách vở và quần áo còn tốt.',
    'Trước chuyến đi, Công đoàn công ty đã phối hợp với địa phương rà soát danh sách để quà đến đúng người, đúng nhu cầu.',
    'Đoàn cũng dành thời gian thăm hỏi từng gia đình, lắng nghe bà con kể về mùa vụ và việc học của con em.',
    'Đường vào {commune} còn khó đi, xe phải dừng cách điểm trao chừng {small} ki-lô-mét, quà được chuyển tiếp bằng xe máy.',
    'Thay mặt nơi nhận, đại diện địa phương cảm ơn tấm lòng của cán bộ, người lao động công ty và cam kết sử dụng quà đúng mục đích.',
    'Đây là lần thứ {small} công ty trở lại {area} trong khuôn khổ chương trình này.',
    'Ngoài phần quà chính, đoàn viên thanh niên của công ty còn sửa giúp hệ thống điện và quét vôi lại bờ tường.',
    'Danh sách người nhận không đăng trên trang này để bảo vệ thông tin cá nhân.',
    'Buổi trao diễn ra gọn trong một giờ, không sân khấu, không diễn văn dài.',
    'Từ đầu năm {year} đến nay, công ty đã dành một phần đáng kể quỹ phúc lợi cho các hoạt động tương tự.',
    'Nhiều bà con đi bộ từ sớm, mang theo ít ngô luộc và chè xanh mời đoàn.',
    'Phần thủ tục được làm nhanh: hai bên ký biên bản bàn giao, kiểm đếm rồi cùng xếp quà vào kho.',
  ],
  more: [...EVENT_SENTENCES.slice(0, 3), ...EVENT_SENTENCES.slice(4)],
  headings: [
    'Quà đến đúng người cần',
    'Góp từ những phần nhỏ',
    'Tình cảm ở lại',
    'Chuyến đi trong ngày',
    'Việc làm thường xuyên',
  ],
  lists: [
    {
      intro: 'Kinh phí của chương trình đến từ ba nguồn:',
      items: [
        'quỹ phúc lợi của công ty',
        'đóng góp của người lao động',
        'ủng hộ của bạn hàng, đối tác',
      ],
    },
    {
      intro: 'Dịp này, đoàn còn làm thêm một số việc:',
      items: [
        'khám sức khỏe và phát thuốc thông thường',
        'tặng sách cho tủ sách địa phương',
        'trồng cây quanh sân nhà văn hóa',
        'thăm các gia đình chính sách',
      ],
    },
    {
      intro: 'Ba nguyên tắc được công ty giữ từ nhiều năm:',
      items: [
        'hỏi trước xem nơi nhận cần gì',
        'trao tận tay, có danh sách ký nhận',
        'công khai thu, chi với người lao động',
      ],
    },
  ],
  quotes: [
    'Chúng tôi không coi đây là ban ơn, mà là dịp để người lao động hiểu hơn vùng đất nơi mình làm việc',
    'Quà không lớn, nhưng là công sức của tất cả các tổ, các ca',
    'Điều chúng tôi mong nhất là năm sau quay lại thấy bà con khá hơn',
    'Nhìn nụ cười của mọi người, cả đoàn thấy quãng đường xa cũng ngắn lại',
  ],
  closings: [
    'Theo kế hoạch, trong quý tới công ty sẽ tiếp tục khảo sát để hỗ trợ thêm các điểm khó khăn khác.',
    'Chuyến đi khép lại khi trời đã xế chiều, để lại nhiều lời hẹn gặp lại.',
    'Hoạt động góp phần thực hiện nội dung an sinh xã hội trong bản giao ước thi đua năm {year}.',
    'Danh mục quà và biên bản bàn giao được lưu tại văn phòng Công đoàn công ty.',
    'Sau buổi trao, hai bên thống nhất giữ liên lạc để theo dõi việc sử dụng quà.',
  ],
};
