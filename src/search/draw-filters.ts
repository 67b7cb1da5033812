import type { ChosenFilter } from './answer-query.ts';
import type { FacetCount } from './count-facets.ts';
import type { FacetName } from './search-filters.ts';

const NAMES: Readonly<Record<FacetName, string>> = {
  nam: 'Năm',
  'don-vi': 'Đơn vị',
  loai: 'Loại',
  'tinh-trang': 'Tình trạng',
};

/** Draws each chosen filter as a word that can be taken away. */
export function drawChosen(
  list: HTMLElement,
  chosen: readonly ChosenFilter[],
  onRemove: (name: FacetName) => void,
): void {
  const key = JSON.stringify(chosen);
  if (list.getAttribute('data-key') === key) return;
  list.setAttribute('data-key', key);
  list.hidden = chosen.length === 0;
  list.replaceChildren(
    ...chosen.map(({ name, label }) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(`${NAMES[name]}: ${label}`);
      button.setAttribute('aria-label', `Bỏ lọc ${NAMES[name].toLowerCase()}: ${label}`);
      button.addEventListener('click', () => onRemove(name));
      const item = document.createElement('li');
      item.append(button);
      return item;
    }),
  );
}

/** Each choice says how many pages it would leave; choices that the markup does not know yet are added. */
export function drawCounts(select: HTMLSelectElement, counts: readonly FacetCount[]): void {
  for (const { id, label } of counts) addOption(select, id, label);
  const byId = new Map(counts.map((entry) => [entry.id, entry]));
  for (const option of select.options) {
    if (option.value === '') continue;
    const { count, label } = byId.get(option.value) ?? { count: 0, label: option.text };
    option.dataset['label'] ??= label;
    option.textContent = `${option.dataset['label']} (${count})`;
    option.disabled = count === 0 && !option.selected;
  }
}

/** Chooses a value, adding it when the list has not got it. */
export function chooseOption(select: HTMLSelectElement, value: string): void {
  addOption(select, value, value);
  select.value = value;
}

function addOption(select: HTMLSelectElement, value: string, label: string): void {
  if (![...select.options].some((option) => option.value === value))
    select.add(new Option(label, value));
}
