//! Where a widget starts: the shop's answer about the order, what the page says, and for previews what was done since.

use aftersale_api::read::{Node, Read};
use aftersale_client::{First, Trouble};

use crate::draft::Draft;
use crate::screen::{Done, Screen, Stop, Waiting};
use crate::told::Told;

const STOP_NAMES: [&str; 6] = ["queued", "outage", "limited", "access", "other", "not_deleted"];
const STOPS: [Stop; 6] =
    [Stop::Queued, Stop::Outage, Stop::Limited(12), Stop::Access, Stop::Other, Stop::NotDeleted];

/// What the page asks for in its attributes.
#[derive(Default)]
pub struct Wishes {
    /// Only this product.
    pub product: Option<String>,
    /// Stars to begin with.
    pub rating: u32,
    pub photos_max: Option<u32>,
}

/// What the loader's first call brought.
pub struct Given {
    pub first: First<Told>,
    /// Written down beside it.
    view: Option<View>,
}

impl Read for Given {
    fn read(node: &Node<'_>) -> Self {
        Self { first: First::read(node), view: Read::read(&node.field("view")) }
    }
}

#[cfg(target_arch = "wasm32")]
impl Given {
    /// Written down, and not lived through: nothing of it is kept.
    pub fn is_preview(&self) -> bool {
        self.view.is_some()
    }
}

/// `attribute` gives those of the element.
pub fn wishes(attribute: &dyn Fn(&str) -> Option<String>) -> Wishes {
    let number = |name| attribute(name).and_then(|text| digits(&text));
    Wishes {
        product: attribute("product").filter(|id| !id.is_empty()),
        rating: number("rating").unwrap_or_default(),
        photos_max: if attribute("no-photos").is_some() { Some(0) } else { number("max-photos") },
    }
}

/// By hand: the library's parsing would be a kilobyte of a widget.
fn digits(text: &str) -> Option<u32> {
    let mut number: u32 = 0;
    for digit in text.bytes() {
        if !digit.is_ascii_digit() {
            return None;
        }
        number = number.checked_mul(10)?.checked_add(u32::from(digit - b'0'))?;
    }
    (!text.is_empty()).then_some(number)
}

/// Stars of a link, `#…&stars=4&product=…`, and the product they are for; 0 where there are none.
#[cfg_attr(
    not(any(target_arch = "wasm32", test)),
    expect(dead_code, reason = "only a browser has an address")
)]
pub fn linked(hash: &str) -> (u32, Option<String>) {
    let (mut stars, mut product) = (0, None);
    let mut rest = hash.strip_prefix("#").unwrap_or(hash);
    while !rest.is_empty() {
        let end = rest.bytes().position(|byte| byte == b'&').unwrap_or(rest.len());
        let (pair, after) = rest.split_at(end);
        rest = after.strip_prefix("&").unwrap_or(after);
        if let Some(value) = pair.strip_prefix("stars=") {
            stars = digits(value).filter(|stars| (1..=5).contains(stars)).unwrap_or_default();
        } else if let Some(value) = pair.strip_prefix("product=") {
            product = Some(decoded(value));
        }
    }
    (stars, product)
}

/// `%20` is a space; what does not decode stays as it is.
fn decoded(value: &str) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.bytes();
    while let Some(byte) = rest.next() {
        let code = (byte == b'%').then(|| Some((hex(rest.next()?)? << 4) | hex(rest.next()?)?));
        match code {
            Some(Some(code)) => bytes.push(code),
            Some(None) => return value.to_owned(),
            None => bytes.push(byte),
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| value.to_owned())
}

fn hex(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'A'..=b'F' => Some(digit - b'A' + 10),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    }
}

pub fn screen(given: Option<Given>, wishes: Wishes) -> Screen {
    let mut screen = Screen { product: wishes.product, photos_max: wishes.photos_max, ..Screen::default() };
    let Some(given) = given else {
        screen.miss(Trouble::Garbled);
        return screen;
    };
    take_in(&mut screen, given.first);
    let only = screen.product.clone();
    screen.choose(only.as_deref(), wishes.rating);
    if let Some(view) = given.view {
        view.show(&mut screen);
    }
    screen
}

pub fn take_in(screen: &mut Screen, first: First<Told>) {
    match first {
        First::Answer(told) => screen.know(told),
        First::Failure(failure) => screen.miss(Trouble::of(&failure)),
        // Without an order and a token there is nothing to ask with.
        First::Nothing => screen.miss(Trouble::Access),
        First::Refresh => {}
    }
}

/// `{"draft", "queue", "checked", …}`
struct View {
    draft: Option<Draft>,
    queue: Vec<Waiting>,
    loading: bool,
    checked: bool,
    sending: bool,
    stop: Option<Stop>,
    /// `saved`, `deleted`, `sent`.
    done: String,
    sent: u32,
    reward: Option<String>,
    editing: Option<u32>,
    deleting: Option<u32>,
}

impl Read for View {
    fn read(node: &Node<'_>) -> Self {
        let flag = |name| Option::<bool>::read(&node.field(name)).unwrap_or_default();
        let stop = Option::<String>::read(&node.field("stop")).unwrap_or_default();
        Self {
            draft: Read::read(&node.field("draft")),
            queue: Option::read(&node.field("queue")).unwrap_or_default(),
            loading: flag("loading"),
            checked: flag("checked"),
            sending: flag("sending"),
            stop: STOP_NAMES.iter().position(|name| *name == stop).and_then(|at| STOPS.get(at)).copied(),
            done: Option::read(&node.field("done")).unwrap_or_default(),
            sent: Option::read(&node.field("sent")).unwrap_or_default(),
            reward: Read::read(&node.field("reward")),
            editing: Read::read(&node.field("editing")),
            deleting: Read::read(&node.field("deleting")),
        }
    }
}

impl Read for Waiting {
    fn read(node: &Node<'_>) -> Self {
        let text = |name| Option::<String>::read(&node.field(name)).unwrap_or_default();
        Self { subject: text("subject"), review: text("review"), body: text("body"), key: text("key") }
    }
}

impl View {
    fn show(self, screen: &mut Screen) {
        if self.loading {
            (screen.told, screen.trouble) = (None, None);
            return;
        }
        screen.resume(self.draft.unwrap_or_else(|| screen.draft.clone()), self.queue);
        if let Some(at) = self.editing {
            screen.edit(at as usize);
        }
        (screen.checked, screen.sending, screen.stop) = (self.checked, self.sending, self.stop);
        screen.deleting = self.deleting.map(|at| at as usize);
        screen.reward = self.reward;
        screen.done = match self.done.as_str() {
            "saved" => Some(Done::Saved),
            "deleted" => Some(Done::Deleted),
            "sent" => Some(Done::Sent(self.sent.max(1))),
            _ => None,
        };
        if self.checked {
            screen.check();
        }
    }
}
