import { type Bank, WORK_SENTENCES } from './sentences.ts';

/** What any news from the shop floor may say. */
const SHARED = {
  more: [
    'Để {improvement}, công ty giao chỉ tiêu đến từng tổ và thưởng theo kết quả hằng tuần.',
    'Theo phòng kỹ thuật, {check} được kiểm tra hai lần mỗi ca, có ghi sổ và ký xác nhận.',
    'Phản hồi của {customer} được tổng hợp vào thứ Hai hằng tuần, gửi về đúng tổ phụ trách để khắc phục.',
    'Thu nhập bình quân của người lao động được giữ ổn định, không có lao động phải nghỉ việc vì thiếu việc làm.',
    'Công ty dành một phần kinh phí đào tạo lại cho {people2} lao động, chủ yếu học ngay tại nơi làm việc.',
    'Hệ thống sổ sách viết tay dần được thay bằng bảng tính dùng chung, giảm hẳn thời gian tổng hợp cuối tháng.',
    'Ngoài {product}, công ty đang khảo sát một số mặt hàng mới để đa dạng nguồn thu.',
    'Các lỗi nhỏ được phát hiện ngay trong ca, nhờ vậy số lần phải làm lại giảm rõ rệt.',
    'Lực lượng {job} là nòng cốt, nhiều người đã gắn bó với {workplace} từ ngày đầu.',
    ...WORK_SENTENCES,
  ],
  headings: [
    'Giữ nhịp sản xuất',
    'Chăm lo người lao động',
    'Kết quả bước đầu',
    'Cách làm ở tổ sản xuất',
    'Khó khăn còn lại',
  ],
  lists: [
    {
      intro: 'Ba giải pháp được thực hiện đồng thời:',
      items: [
        'bố trí lại ca, kíp theo đơn hàng',
        'kiểm tra {check} trước mỗi ca',
        'áp dụng {initiative}',
      ],
    },
    {
      intro: 'Công ty tập trung vào bốn nội dung:',
      items: [
        '{improvement}',
        'bảo đảm an toàn lao động',
        'tiết kiệm điện, nước',
        'giữ sạch nơi làm việc',
      ],
    },
    {
      intro: 'Trong thời gian tới, công ty ưu tiên:',
      items: ['hoàn thiện {line}', 'mở rộng {initiative2} ra các tổ còn lại', 'đào tạo thêm {job}'],
    },
  ],
  quotes: [
    'Chúng tôi thưởng ngay trong tuần, vì lời khen đến muộn thì kém ý nghĩa',
    'Giữ chữ tín với khách là cách giữ việc làm cho chính mình',
    'Ai cũng biết hôm nay tổ mình đang ở đâu so với kế hoạch, đó là thay đổi lớn nhất',
  ],
  closings: [
    'Công ty cho biết sẽ công bố số liệu đầy đủ sau khi quyết toán.',
    'Những kinh nghiệm rút ra sẽ được chia sẻ với các đơn vị trong cụm.',
    'Phía trước còn nhiều việc, nhưng nền nếp đã được giữ vững.',
    'Kết quả sẽ được báo cáo tại hội nghị gần nhất của {cluster}.',
  ],
} satisfies Partial<Bank>;

type Own = Pick<Bank, 'titles' | 'summaries' | 'leads' | 'details'> & Partial<Bank>;
const topic = ({ quotes = [], closings = [], headings = [], ...own }: Own): Bank => ({
  tags: ['Sản xuất, kinh doanh', 'Lao động giỏi'],
  lists: SHARED.lists,
  more: SHARED.more,
  ...own,
  quotes: [...quotes, ...SHARED.quotes],
  closings: [...closings, ...SHARED.closings],
  headings: [...headings, ...SHARED.headings],
});

/** A plan of a period that is over. */
export const PLAN = topic({
  titles: [
    '{unit} đạt {percent}% kế hoạch {period}',
    '{short} hoàn thành kế hoạch {period} với {percent}% chỉ tiêu',
    'Tổ {team} của {short} về đích sớm {days} ngày trong {period}',
    '{short} giữ việc làm cho {people} lao động trong {period}',
  ],
  summaries: [
    '{unit} đạt {percent}% kế hoạch {period} nhờ {improvement} và bố trí lại ca làm việc.',
    'Kết thúc {period}, {unit} đạt {percent}% kế hoạch và giữ việc làm cho {people} lao động.',
  ],
  leads: [
    'Kết thúc {period}, {unit} đạt {percent}% kế hoạch, trong đó {product} vẫn là mặt hàng chủ lực.',
    'Con số {percent}% kế hoạch {period} được {unit} công bố {date}, sau khi đối chiếu số liệu của các tổ.',
    'Tại {workplace}, tấm bảng ghi tiến độ của {unit} vừa được thay bằng con số của cả kỳ: {percent}% kế hoạch {period}.',
    'Nhìn lại {period}, {unit} ghi nhận kết quả {percent}% so với kế hoạch đã đăng ký.',
  ],
  details: [
    'Tổ {team} về đích sớm nhất, trước hạn {days} ngày, nhờ chủ động chuẩn bị vật tư.',
    'Giá nguyên liệu tăng buộc công ty rà soát lại định mức, cắt bỏ những khâu trùng lặp.',
    'Số lượng đơn đặt hàng trong kỳ tăng nhẹ, song yêu cầu về thời hạn giao hàng chặt hơn trước.',
    'Trong kỳ, công ty giữ việc làm cho {people} lao động và trả lương đúng ngày.',
  ],
  closings: ['Với đà này, công ty tin tưởng sẽ hoàn thành kế hoạch cả năm.'],
  headings: ['Những con số chính'],
});

/** New equipment. */
export const INVESTMENT = topic({
  titles: [
    '{short} đưa {line} mới vào hoạt động trong {period}',
    '{unit} vận hành {line} mới sau {days} ngày chạy thử',
    'Thêm một {line} ở {short} từ {period}',
    '{short} nghiệm thu {line} mới, tiết kiệm {saving} triệu đồng mỗi năm',
  ],
  summaries: [
    'Sau {days} ngày chạy thử, {line} mới của {unit} đã hoạt động ổn định.',
    '{unit} đầu tư thêm {line} để {improvement}.',
  ],
  leads: [
    'Sau {days} ngày chạy thử, {line} mới của {unit} đã hoạt động ổn định từ {date}.',
    '{date}, {unit} nghiệm thu {line} mới, bước đầu giúp {improvement}.',
    'Trước yêu cầu ngày càng cao của {customer}, {unit} quyết định đầu tư {line} mới và đưa vào hoạt động {date}.',
  ],
  details: [
    'Theo tính toán, khoản đầu tư giúp tiết kiệm khoảng {saving} triệu đồng mỗi năm.',
    'Khâu chuẩn bị có sự tham gia của chính {job}, công ty chỉ thuê ngoài phần kiểm định.',
    'Trong {days} ngày chạy thử, {lot} điểm chưa hợp lý đã được ghi lại và chỉnh sửa.',
    'Lịch bảo dưỡng được lập ngay từ đầu, phân rõ việc của từng ca.',
    'Trước khi vận hành, {people2} người được học về {course}.',
  ],
  quotes: ['Máy mới chỉ phát huy khi người vận hành được học đến nơi đến chốn'],
  headings: ['Từ bản vẽ đến vận hành'],
});

/** An idea of the shop floor. */
export const IDEA = topic({
  tags: ['Sáng kiến', 'Lao động giỏi'],
  titles: [
    '{short} áp dụng sáng kiến {initiative}: làm lợi {saving} triệu đồng',
    '{short}: chuyện về {initiative} ở tổ {team}',
    'Sáng kiến {initiative} của tổ {team}, {short}',
    'Tổ {team} của {short} tìm cách {improvement}',
    'Từ một câu hỏi ở tổ {team}, {short} có sáng kiến {initiative}',
  ],
  summaries: [
    'Sáng kiến {initiative} được áp dụng tại {unit}, làm lợi khoảng {saving} triệu đồng.',
    'Từ {workplace} của {unit}, tổ {team} tìm cách {improvement}.',
  ],
  leads: [
    'Bắt đầu từ một câu hỏi trong ca đêm ở tổ {team}, {unit} đã tìm ra cách {improvement}.',
    'Nhắc đến {initiative}, người lao động ở {workplace} của {unit} ai cũng biết đó là ý tưởng của tổ {team}.',
    '{date}, hội đồng sáng kiến của {unit} công nhận {initiative} do tổ {team} đề xuất.',
    'Không tốn nhiều tiền, {initiative} giúp {unit} {improvement}.',
  ],
  details: [
    'Sau khi trừ chi phí thực hiện, sáng kiến làm lợi khoảng {saving} triệu đồng.',
    'Tổ {team} là nơi thử nghiệm đầu tiên; sau {days} ngày, cách làm được áp dụng cho cả {workplace}.',
    'Ý tưởng {initiative2} cũng được đưa vào danh sách thử nghiệm của năm {year}.',
    'Bản vẽ đầu tiên được phác trên mặt sau tờ lịch, hiện vẫn treo ở góc xưởng.',
    'Có {small} lần thử không thành, mỗi lần đều được ghi lại nguyên nhân.',
  ],
  quotes: [
    'Không phải máy mới mới làm nên chuyện; chính người thợ biết chỗ nào còn lãng phí',
    'Mỗi sáng kiến dù nhỏ đều được thử, sai thì sửa, đúng thì nhân rộng',
  ],
  headings: ['Từ ý tưởng nhỏ', 'Thử, sai rồi sửa'],
});

/** Orders and deliveries. */
export const ORDER = topic({
  titles: [
    '{unit} ký hợp đồng mới cung cấp {product} trong {period}',
    '{short} bàn giao lô {product} thứ {lot}',
    '{short} mở rộng thị trường {product} trong {period}',
    'Thêm {small} {customer} chọn {product} của {short}',
  ],
  summaries: [
    '{unit} nhận thêm đơn hàng {product}, bảo đảm việc làm cho {people} lao động.',
    'Giữ chữ tín về thời hạn là cách {unit} giữ chân {customer}.',
  ],
  leads: [
    '{date}, {unit} hoàn tất thủ tục cung cấp {product} cho {customer} theo các hợp đồng mới.',
    'Những ngày này, không khí làm việc ở {workplace} của {unit} khẩn trương hơn thường lệ vì các đơn hàng {product} mới.',
    '{unit} vừa có thêm hợp đồng cung cấp {product}, đủ việc làm cho {people} lao động trong nhiều tháng tới.',
  ],
  details: [
    'Lịch giao hàng được chia thành {small} đợt, đợt đầu hoàn thành sau {days} ngày.',
    'Trước khi ký, đại diện {customer} đã đến xem {workplace} và hỏi kỹ việc kiểm tra {check}.',
    'Đến nay, lô hàng thứ {lot} đã được bàn giao đúng hẹn.',
    'Công ty lập tổ theo dõi riêng cho các hợp đồng mới, họp nhanh vào đầu mỗi ca.',
  ],
  headings: ['Giữ chữ tín', 'Lịch giao hàng'],
});

/** A short campaign for output. */
export const PEAK = topic({
  titles: [
    '{people} lao động của {short} thi đua {days} ngày cao điểm',
    '{short} phát động {days} ngày cao điểm để {improvement}',
    '{period}: {short} tập trung {improvement}',
    '{days} ngày cao điểm ở {short}',
  ],
  summaries: [
    'Một đợt thi đua {days} ngày giúp {unit} {improvement}.',
    '{people} lao động của {unit} tham gia đợt cao điểm {days} ngày.',
  ],
  leads: [
    '{unit} phát động đợt thi đua cao điểm {days} ngày với mục tiêu {improvement}, bắt đầu từ {date}.',
    'Tại {workplace}, tấm bảng ghi tiến độ của {unit} được cập nhật {small} lần mỗi ngày trong suốt đợt cao điểm {days} ngày.',
    'Với {people} lao động tham gia, đợt cao điểm {days} ngày của {unit} nhằm {improvement}.',
  ],
  details: [
    'Mỗi tổ chọn một chỉ tiêu chính, không ôm đồm nhiều việc.',
    'Tổ {team} dẫn đầu tuần thứ nhất, được thưởng ngay tại buổi giao ca.',
    'Lịch bảo dưỡng thiết bị được đẩy lên sớm để không ảnh hưởng đến đợt cao điểm.',
    'Những người làm ca đêm được bố trí nghỉ bù đầy đủ, không làm thêm quá giờ quy định.',
  ],
  headings: ['Mỗi tổ một chỉ tiêu', 'Thưởng ngay trong tuần'],
});
