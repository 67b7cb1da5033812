import { formatInteger } from '../vietnamese/numbers.ts';
