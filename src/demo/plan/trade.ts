/** The words in which the news speaks of a firm's work. */
export interface Trade {
  /** What it sells, e.g. `nước sạch`. */
  readonly product: string;
  readonly workplace: string;
  /** What an investment adds, e.g. `tuyến ống cấp nước`. */
  readonly line: string;
  readonly job: string;
  readonly customer: string;
  /** Verb phrase: what its people try to improve. */
  readonly improvement: string;
  /** Noun phrases: two ideas from the shop floor. */
  readonly initiatives: readonly [string, string];
  /** What a training is about. */
  readonly course: string;
  /** What its people keep checking. */
  readonly check: string;
}

const trade = (
  product: string,
  workplace: string,
  line: string,
  job: string,
  customer: string,
  improvement: string,
  initiatives: readonly [string, string],
  course: string,
  check: string,
): Trade => ({ product, workplace, line, job, customer, improvement, initiatives, course, check });

/** By the id of the unit. */
export const TRADES: Readonly<Record<string, Trade>> = {
  'song-xanh': trade(
    'nước sạch',
    'nhà máy xử lý nước',
    'tuyến ống cấp nước',
    'công nhân vận hành',
    'hộ dùng nước',
    'giảm tỷ lệ thất thoát nước',
    ['lắp van giảm áp theo khung giờ', 'theo dõi lưu lượng bằng thiết bị tự ghi'],
    'an toàn hóa chất trong xử lý nước',
    'chất lượng nước đầu nguồn',
  ),
  'may-hoa-nang': trade(
    'hàng may mặc',
    'xưởng may',
    'chuyền may',
    'công nhân may',
    'khách đặt hàng',
    'rút ngắn thời gian chuyển đổi mã hàng',
    ['cữ gá may túi áo', 'cách bố trí chuyền theo cụm chi tiết'],
    'phòng cháy, chữa cháy trong xưởng may',
    'lối thoát hiểm và hệ thống điện',
  ),
  'che-doi-sao': trade(
    'chè khô',
    'xưởng chế biến chè',
    'dây chuyền sao chè',
    'công nhân chế biến',
    'đại lý tiêu thụ',
    'giữ hương chè ổn định giữa các vụ',
    ['cách tận dụng nhiệt thừa của lò sao', 'quy trình phân loại búp chè ngay tại vườn'],
    'vệ sinh an toàn thực phẩm',
    'độ ẩm của kho thành phẩm',
  ),
  'xang-dau-ban-mai': trade(
    'xăng dầu',
    'hệ thống kho và cửa hàng',
    'cửa hàng bán lẻ',
    'nhân viên bán hàng',
    'khách mua hàng',
    'giảm hao hụt trong khâu giao nhận',
    ['bảng đối chiếu số liệu bể chứa theo ca', 'cách đánh dấu màu cho van và đường ống'],
    'ứng phó sự cố tràn dầu',
    'bể chứa và cột bơm',
  ),
  'xang-dau-dau-khi-ban-mai': trade(
    'xăng dầu và khí hóa lỏng',
    'trạm chiết nạp',
    'trạm chiết nạp khí',
    'nhân viên kỹ thuật',
    'đại lý',
    'rút ngắn thời gian kiểm định bình khí',
    ['giá xoay kiểm tra bình khí', 'phần mềm nhắc lịch kiểm định'],
    'an toàn khí hóa lỏng',
    'van an toàn và đầu dò khí',
  ),
  'co-khi-bua-thep': trade(
    'kết cấu thép và phụ tùng',
    'xưởng cơ khí',
    'máy cắt tự động',
    'thợ cơ khí',
    'chủ đầu tư',
    'giảm thép vụn trong khâu cắt phôi',
    ['đồ gá hàn dầm thép', 'cách xếp phôi bằng phần mềm'],
    'an toàn hàn cắt và thiết bị nâng',
    'cẩu trục và bình khí hàn',
  ),
  'van-tai-canh-en': trade(
    'dịch vụ vận tải hành khách',
    'bãi xe và xưởng sửa chữa',
    'tuyến xe buýt',
    'lái xe, nhân viên phục vụ',
    'hành khách',
    'giảm mức tiêu hao nhiên liệu',
    ['lịch bảo dưỡng theo số ki-lô-mét', 'nhóm trao đổi tình trạng mặt đường'],
    'kỹ năng lái xe an toàn trong mùa mưa',
    'hệ thống phanh và lốp xe',
  ),
  'thuy-san-cua-ngoc': trade(
    'thủy sản đông lạnh',
    'phân xưởng cấp đông',
    'băng chuyền cấp đông',
    'công nhân chế biến',
    'nhà nhập khẩu',
    'tiết kiệm điện của kho lạnh',
    ['rèm chắn gió ở cửa kho lạnh', 'cách thu hồi nước rửa nguyên liệu'],
    'thực hành vệ sinh trong chế biến thủy sản',
    'nhiệt độ kho lạnh',
  ),
  'duoc-la-xanh': trade(
    'thuốc từ dược liệu',
    'xưởng bào chế',
    'dây chuyền đóng gói',
    'dược sĩ và công nhân',
    'nhà thuốc',
    'rút ngắn thời gian sấy dược liệu',
    ['khay sấy hai tầng', 'sổ theo dõi lô hàng bằng mã vạch'],
    'thực hành tốt bảo quản thuốc',
    'độ ẩm và nhiệt độ kho thuốc',
  ),
  'go-suoi-nga': trade(
    'đồ gỗ nội thất',
    'xưởng mộc',
    'lò sấy gỗ',
    'thợ mộc',
    'cửa hàng nội thất',
    'giảm bụi gỗ nơi làm việc',
    ['hệ thống hút bụi tự chế', 'cách ghép gỗ ngắn thành tấm'],
    'an toàn máy chế biến gỗ',
    'máy cưa và hệ thống hút bụi',
  ),
  'dien-tu-tia-sang': trade(
    'linh kiện điện tử',
    'phân xưởng lắp ráp',
    'dây chuyền kiểm tra quang học',
    'công nhân lắp ráp',
    'đối tác đặt hàng',
    'giảm tỷ lệ lỗi ở khâu hàn',
    ['khay chống tĩnh điện từ vật liệu tái chế', 'bảng cảnh báo lỗi theo giờ'],
    'an toàn điện và chống tĩnh điện',
    'độ sạch không khí trong xưởng',
  ),
  'y-duoc-tam-sen': trade(
    'thuốc và vật tư y tế',
    'nhà máy và kho phân phối',
    'kho bảo quản lạnh',
    'dược sĩ và công nhân',
    'cơ sở y tế',
    'rút ngắn thời gian giao thuốc',
    ['tuyến giao hàng dùng chung', 'tem theo dõi nhiệt độ lô hàng'],
    'thực hành tốt phân phối thuốc',
    'nhiệt độ bảo quản',
  ),
};
