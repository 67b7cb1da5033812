import { newestFirst } from '../articles';
import { feed } from '../feed';

export const GET = async () => feed('Cụm thi đua Ví Dụ', await newestFirst());
