import type { Archive } from '../../src/archive/types.ts';
import { archiveOf } from '../fixtures/archive-of.ts';

/**
 * The base archive, and over it a unit that left, a look-alike name, decided and refused awards,
 * and figures of three years.
 */
export const registerArchive = (files: Record<string, string | undefined> = {}): Archive =>
  archiveOf({
    'awards/co-tinh.yaml': `title: Cờ thi đua của UBND tỉnh
family: danh-hieu-thi-dua
level: tinh
forms: [tap-the, ca-nhan]
conferringAuthority: Chủ tịch UBND tỉnh
order: 70
legalBasis:
  - law: Luật cũ
    to: 2023-12-31
  - law: Nghị định cũ
    from: 2017
    to: 2023-12-31
  - law: Luật mới
    from: 2024-01-01
    article: Điều 26
`,
    'awards/bang-khen.yaml': `title: Bằng khen của Chủ tịch UBND tỉnh
family: hinh-thuc-khen-thuong
level: tinh
conferringAuthority: Chủ tịch UBND tỉnh
order: 80
`,
    'awards/co-luan-luu.yaml': `title: Cờ luân lưu
family: noi-bo-cum
level: cum
conferringAuthority: Cụm thi đua
order: 200
`,
    'units/an-phu.yaml': `name: Công ty CP An Phú
shortName: An Phú
legalForm: CP
order: 1
memberships:
  - from: 2020
    source:
      document: qd-12-2022
`,
    'units/song-xanh-mien-bac.yaml': `name: Công ty CP Sông Xanh Miền Bắc
shortName: Sông Xanh Miền Bắc
order: 3
note: Không phải là Công ty TNHH Sông Xanh.
formerNames:
  - name: Xí nghiệp Sông Xanh
    from: 2001
    to: 2009-06-30
    document: qd-12-2022
addresses:
  - text: Số 1
    place: huyen-binh-minh
predecessors: [song-xanh]
memberships:
  - from: 2020-01-01
    to: 2022-06-30
    reason: sap-nhap
    leaveDocument: qd-12-2022
    source:
      document: qd-12-2022
`,
    'documents/qd-99-2024.yaml': `docType: quyet-dinh
number: "99"
symbol: QĐ-UBND
issuer: UBND tỉnh Ví Dụ
issueDate: 2024-03-20
status: chi-duoc-nhac-den
`,
    'years/2021.yaml': `source:
  title: Báo cáo năm 2021
rankings:
  - rank: 4
    unit: an-phu
  - rank: 1
    unit: song-xanh-mien-bac
metrics:
  - indicator: Tổng doanh thu
    value: 15000
    unit: tỷ đồng
awards:
  - unit: song-xanh-mien-bac
    award: bang-khen
    steps:
      - status: de-nghi
      - status: khong-duoc-tang
        inferred: Không có tên trong danh sách.
`,
    'years/2023.yaml': `source:
  article: hoi-nghi-tong-ket
rankings:
  - rank: 2
    unit: an-phu
awards:
  - unit: an-phu
    award: co-tinh
    note: Ghi chú của cả mục.
    steps:
      - status: de-nghi
        date: 2024-01
      - status: da-quyet-dinh
        document: qd-99-2024
  - unit: song-xanh
    award: co-luan-luu
    steps:
      - status: da-quyet-dinh
        document: qd-99-2024
      - status: da-trao
        meeting: tong-ket-2022
        date: 2024-04-01
  - unit: song-xanh
    award: bang-khen
    steps:
      - status: dang-xet
      - status: khong-ro
metrics:
  - indicator: tổng doanh thu
    value: 21000.5
    unit: tỷ đồng
  - indicator: Số lao động
    value: 900
    unit: người
`,
    ...files,
  });
