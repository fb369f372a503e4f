// What the types must refuse. Each marked line is an error; where one is not, the compiler says so.
import { audit, configure, on } from 'aftersale';

const element = document.createElement('aftersale-order-tracking');

// @ts-expect-error: a state is read, not set
element.state = 'ready';
// @ts-expect-error: a parcel is named
element.showParcel();
// @ts-expect-error: not a density
element.density = 'dense';
// @ts-expect-error: not a setting
configure({ apiUrl: 'https://shop.example' });
// @ts-expect-error: not an event of the suite
on('aftersale-exploded', () => {});
// @ts-expect-error: there is no such member
audit().cookies;
