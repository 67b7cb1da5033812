/**
 * Words of the CMS that its Vietnamese file lacks or says in a programmer's way. Only what an editor can meet is here;
 * faults of the configuration, which the build finds first, stay in English. The shape is that of the locale file.
 */
export const VIETNAMESE_WORDS = {
  work_with_local_repo: 'Mở thư mục nội dung trên máy này',
  work_with_local_repo_description:
    'Khi trình duyệt hỏi, hãy chọn thư mục dự án (thư mục có chứa thư mục nội dung), rồi bấm cho phép xem và sửa tệp.',
  sign_in_error: {
    not_project_root:
      'Thư mục vừa chọn không phải là thư mục dự án. Hãy chọn thư mục có chứa thư mục nội dung (và thư mục ẩn .git).',
    picker_dismissed: 'Chưa mở được thư mục. Hãy bấm nút và chọn lại.',
  },
  local_workflow: {
    indicator: 'Trên máy này',
    unsupported_browser:
      'Trình duyệt này không mở được thư mục trên máy. Hãy dùng Chrome, Edge hoặc Cốc Cốc.',
  },
  select_item: 'Chọn {$name}',
  folders: 'Thư mục',
  more_folders: 'Thư mục khác',
  domain: 'Tên miền',
  slug: 'Tên tệp',
  file_unavailable: 'Không có tệp',
  file_unavailable_description: 'Không mở được tệp này. Có thể tệp đã bị chuyển đi hoặc bị xóa.',
  back_to_parent_folder: 'Về thư mục trên',
  new_folder: 'Thư mục mới',
  new_folder_name: 'Tên thư mục',
  new_folder_create: 'Tạo',
  new_folder_description: 'Thư mục mới sẽ nằm trong “{$folder}”.',
  new_folder_error: {
    empty: 'Tên thư mục đang để trống.',
    invalid: 'Tên thư mục không được có dấu gạch chéo hoặc bắt đầu bằng dấu chấm.',
    duplicate: 'Ở đây đã có thư mục hoặc tệp mang tên này.',
  },
  creating_folder: 'Đang tạo thư mục…',
  creating_folder_failed: 'Chưa tạo được thư mục.',
  folder_options: 'Lựa chọn cho thư mục',
  show_folder_options: 'Hiện lựa chọn cho thư mục',
  rename_folder: 'Đổi tên thư mục',
  delete_folder: 'Xóa thư mục',
  enter_new_name_for_folder:
    'Ghi tên mới bên dưới. Số tệp trong thư mục sẽ chuyển theo: {$count}. Bài đang dùng các tệp đó được sửa theo.',
  confirm_deleting_folder: 'Xóa thư mục “{$name}”? Số tệp trong thư mục sẽ bị xóa theo: {$count}.',
  renaming_folder: 'Đang đổi tên thư mục…',
  renaming_folder_failed: 'Chưa đổi được tên thư mục.',
  deleting_folder: 'Đang xóa thư mục…',
  deleting_folder_failed: 'Chưa xóa được thư mục.',
  folder_created: 'Đã tạo thư mục.',
  folder_path: 'Đường dẫn thư mục',
  folder_contents: 'Trong thư mục',
  x_folders: 'Thư mục: {$count}',
  folder_renamed: 'Đã đổi tên thư mục.',
  folder_deleted: 'Đã xóa thư mục.',
  replace_file: 'Thay tệp',
  replace_image: 'Thay ảnh',
  remove_file: 'Bỏ tệp',
  remove_image: 'Bỏ ảnh',
  show_errors: 'Hiện chỗ sai',
  deleting_referenced_assets_note:
    'Mục đang nhắc đến tệp này cũng được sửa theo. Số mục: {$count}.',
  cannot_delete_referenced_assets:
    'Chưa xóa được: các mục dưới đây cần tệp này. Hãy sửa các mục đó trước.',
  deleting_referenced_entries_note:
    'Mục khác đang nhắc đến mục này cũng được sửa theo. Số mục: {$count}.',
  cannot_delete_referenced_entries:
    'Chưa xóa được: các mục dưới đây cần mục này. Hãy sửa các mục đó trước.',
  entry_sidebar: {
    slug: {
      title: 'Tên tệp',
      generated_on_save: 'Tên tệp được đặt theo nội dung khi lưu.',
      unavailable: 'Mục này không có tên tệp riêng.',
    },
  },
  save_conflict: {
    title: 'Người khác vừa sửa mục này',
    modified_by: '{$name} đã sửa mục này lúc {$date}, sau khi bạn mở.',
    modified: 'Mục này đã đổi trong kho sau khi bạn mở.',
    deleted: 'Mục này đã bị xóa khỏi kho sau khi bạn mở.',
    overwrite_warning: 'Lưu bây giờ thì phần người kia sửa sẽ mất.',
    recreate_warning: 'Lưu bây giờ thì mục này được tạo lại.',
    save_anyway: 'Vẫn lưu',
    branch_moved: 'Người khác vừa lưu vào kho. Hãy lưu lại.',
  },
  remote_change: {
    reload_entry: 'Mở lại mục này',
    confirm_reloading_entry: 'Mở lại thì những gì chưa lưu sẽ mất. Bạn có chắc không?',
  },
  list_item_options: 'Lựa chọn cho dòng này',
  relation_field: {
    save_together_hint: '{$name} mới sẽ được lưu cùng mục đang sửa.',
    add_failed: 'Chưa thêm được {$name}.',
  },
  assets_dialog: {
    title: { folder: 'Chọn thư mục' },
    selected_folder: 'Thư mục đã chọn: {$path}',
    selected_folders: 'Số thư mục đã chọn: {$count}',
    no_subfolders: 'Thư mục này không có thư mục con.',
  },
  status: { deploying: 'Đang đưa lên' },
  workflow: { deploying_deletion: 'Xóa' },
  _sui: { text_editor: { url: 'Địa chỉ' } },
} as const;
