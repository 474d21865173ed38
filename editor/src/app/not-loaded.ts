/** Here, because the catalogues are what could not be fetched. */
const words = {
  ko: { sentence: 'Olle를 불러오지 못했어요. 연결을 확인하고 새로 고쳐 주세요.', reload: '새로 고치기' },
  en: { sentence: 'Olle could not be loaded. Check the connection and reload.', reload: 'Reload' },
};

/** Stands on the page when not even its words could be fetched: after a release, or without a connection. */
export function sayNotLoaded(root: HTMLElement): void {
  const { sentence, reload } = navigator.language.startsWith('ko') ? words.ko : words.en;
  const said = document.createElement('p');
  said.role = 'alert';
  said.textContent = sentence;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = reload;
  button.addEventListener('click', () => location.reload());
  root.replaceChildren(said, button);
}
