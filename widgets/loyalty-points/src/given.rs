//! Where a widget starts: the shop's answer, what the page says, and for previews what was done since.

use aftersale_api::loyalty::{EntryPage, Loyalty, OrderEarnings, WalletCode};
use aftersale_api::read::{Node, Read};
use aftersale_client::{Failure, First, Trouble};

use crate::naming::Naming;
use crate::screen::{Asking, Busy, Done, History, Page, Saving, Screen, Stop, Variant, Wish};

const STOPS: [(&str, Stop); 10] = [
    ("waiting", Stop::Waiting),
    ("limited", Stop::Limited(12)),
    ("access", Stop::Access),
    ("changed", Stop::Changed),
    ("not_enough", Stop::NotEnough),
    ("not_offered", Stop::NotOffered),
    ("code_used", Stop::CodeUsed),
    ("code_expired", Stop::CodeExpired),
    ("not_undone", Stop::NotUndone),
    ("other", Stop::Other),
];

/// What the first call brought.
pub struct Given {
    pub first: First<Told>,
    /// Written down beside it.
    view: Option<View>,
}

/// The customer's points, or those of an order.
pub enum Told {
    Points(Box<Loyalty>),
    Order(Box<OrderEarnings>),
}

impl Read for Told {
    fn read(node: &Node<'_>) -> Self {
        if node.field("order_id").present().is_some() {
            Told::Order(Box::new(Read::read(node)))
        } else {
            Told::Points(Box::new(Read::read(node)))
        }
    }
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
pub fn screen(given: Option<Given>, attribute: &dyn Fn(&str) -> Option<String>) -> Screen {
    let variant = match attribute("variant").as_deref() {
        Some("balance") => Variant::Balance,
        Some("next-reward") => Variant::NextReward,
        Some("earned") => Variant::Earned,
        _ => Variant::Full,
    };
    let history_hidden = attribute("no-history").is_some();
    let mut screen = Screen { variant, history_hidden, ..Screen::default() };
    let Some(given) = given else {
        screen.page = Page::Failed(Trouble::Garbled);
        return screen;
    };
    take_in(&mut screen, given.first);
    if let Some(view) = given.view {
        view.show(&mut screen);
    }
    screen
}

pub fn take_in(screen: &mut Screen, first: First<Told>) {
    screen.page = match first {
        First::Answer(Told::Points(told)) => {
            screen.naming = Some(Naming::new(told.name.clone()));
            Page::Points(told)
        }
        First::Answer(Told::Order(told)) => {
            screen.naming = Some(Naming::new(told.name.clone()));
            Page::Order(told)
        }
        First::Failure(failure) => missing(screen.variant, &failure),
        First::Nothing => Page::NoAccess,
        First::Refresh => return,
    };
}

fn missing(variant: Variant, failure: &Failure) -> Page {
    match (Trouble::of(failure), failure) {
        (Trouble::Access, Failure::Rejected(problem, _)) if problem.status == 404 => match variant {
            Variant::Earned => Page::NoPoints,
            _ => Page::NoProgramme,
        },
        (Trouble::Access, _) => Page::Expired,
        (trouble, _) => Page::Failed(trouble),
    }
}

/// `{"loading", "asking", "undoing", "wish", "busy", "stop", "redeemed", "undone", "copied", "history", "saving"}`
struct View {
    loading: bool,
    /// Handle of a reward.
    asking: Option<String>,
    /// Id of a redemption.
    undoing: Option<String>,
    wish: Option<Wish>,
    /// `redeeming`, `undoing`.
    busy: String,
    stop: String,
    redeemed: Option<WalletCode>,
    undone: Option<u32>,
    /// Id of a redemption.
    copied: Option<String>,
    not_copied: Option<String>,
    history: Option<EntryPage>,
    /// `reading`, `failed` beside it.
    history_state: String,
    /// `under`, `saved`, `failed`.
    saving: String,
}

impl Read for Wish {
    fn read(node: &Node<'_>) -> Self {
        let text = |name| Option::<String>::read(&node.field(name)).unwrap_or_default();
        let points = Option::<u32>::read(&node.field("points")).unwrap_or_default();
        Self { body: text("body"), key: text("key"), points, name: text("name") }
    }
}

impl Read for View {
    fn read(node: &Node<'_>) -> Self {
        let text = |name| Option::<String>::read(&node.field(name)).unwrap_or_default();
        Self {
            loading: Option::<bool>::read(&node.field("loading")).unwrap_or_default(),
            asking: Read::read(&node.field("asking")),
            undoing: Read::read(&node.field("undoing")),
            wish: Read::read(&node.field("wish")),
            busy: text("busy"),
            stop: text("stop"),
            redeemed: Read::read(&node.field("redeemed")),
            undone: Read::read(&node.field("undone")),
            copied: Read::read(&node.field("copied")),
            not_copied: Read::read(&node.field("not_copied")),
            history: Read::read(&node.field("history")),
            history_state: text("history_state"),
            saving: text("saving"),
        }
    }
}

impl View {
    fn show(self, screen: &mut Screen) {
        if self.loading {
            screen.page = Page::Loading;
            return;
        }
        screen.asking = self.asking.map(Asking::Redeem).or(self.undoing.map(Asking::Undo));
        screen.wish = self.wish;
        screen.busy = match self.busy.as_str() {
            "redeeming" => Some(Busy::Redeeming),
            "undoing" => Some(Busy::Undoing),
            _ => None,
        };
        screen.stop = STOPS.iter().find(|(name, _)| *name == self.stop).map(|(_, stop)| *stop);
        screen.done =
            self.undone.map(Done::Undone).or(self.redeemed.map(|code| Done::Redeemed(Box::new(code))));
        screen.copied = self.copied.map(|id| (id, true)).or(self.not_copied.map(|id| (id, false)));
        let (busy, failed) = (self.history_state == "reading", self.history_state == "failed");
        screen.history = match self.history {
            Some(page) => Some(History { entries: page.entries, next: page.next_cursor, busy, failed }),
            None => (busy || failed).then(|| History { busy, failed, ..History::default() }),
        };
        screen.saving = match self.saving.as_str() {
            "under" => Some(Saving::Under),
            "saved" => Some(Saving::Saved),
            "failed" => Some(Saving::Failed),
            _ => None,
        };
    }
}
