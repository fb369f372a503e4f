// What a shop developer writes and the types must take.
import { audit, configure, on, ready, version } from 'aftersale';

const element = document.createElement('aftersale-order-tracking');
element.order = '1001';
element.token = null;
element.data = {};
element.showParcel('p1');
element.headingLevel = 3;
const done: Promise<void> = element.ready;
const refreshed: Promise<void> = element.refresh();

element.addEventListener('aftersale-error', (event) => {
  const code: string = event.detail.code;
  console.log(code);
});
document.addEventListener('aftersale-action-requested', (event) => {
  if (event.detail.action === 'contact_shop') event.preventDefault();
});

const stop: () => void = on('aftersale-ready', (event) => console.log(event.type));
stop();
configure({ api: 'https://shop.example/after-sales', key: 'pk_live_1', locale: 'sv' });
const bytes: number = audit().memory_bytes;
void [done, refreshed, ready(), version.length, bytes];
