//! What is shown: nothing yet, the wizard, or why neither.

use aftersale_api::read::{Node, Read};
use aftersale_api::returns::{ReturnStep, Returnable};
use aftersale_client::{Failure, First, Trouble};
use aftersale_lookup::{Notice, Step};

use crate::draft::text;
use crate::wizard::{Stop, Wizard};

#[derive(Clone, Debug, PartialEq)]
pub enum Screen {
    #[cfg_attr(not(target_arch = "wasm32"), expect(dead_code, reason = "natively nothing is waited for"))]
    Loading,
    /// There is nothing to ask with: who is it?
    Guest(Box<Step>),
    Wizard(Box<Wizard>),
    Failed(Trouble),
}

/// A screen for what the first call brought; for previews of the look-up, for the step written down as `view`.
pub struct Arrived(pub Screen);

impl Read for Arrived {
    fn read(node: &Node<'_>) -> Self {
        let step = node.field("view").present().and_then(crate::guest::given);
        Arrived(match step {
            Some(step) => Screen::Guest(Box::new(step)),
            None => Screen::first(Some(First::read(node))),
        })
    }
}

impl Screen {
    pub fn first(first: Option<First<Given>>) -> Self {
        match first {
            Some(First::Answer(given)) => Screen::Wizard(given.0),
            Some(First::Failure(failure)) => Screen::failed(&failure),
            Some(First::Nothing | First::Refresh) => Screen::guest("", None),
            None => Screen::Failed(Trouble::Garbled),
        }
    }

    /// The look-up with the order's number where it is known, and why it is shown where that is not by choice.
    pub fn guest(number: &str, notice: Option<Notice>) -> Self {
        Screen::Guest(Box::new(Step::of(number, notice)))
    }

    fn failed(failure: &Failure) -> Self {
        match (Notice::of(failure), Trouble::of(failure)) {
            (None, Trouble::Access) => Screen::guest("", None),
            (None, trouble) => Screen::Failed(trouble),
            (notice, _) => Screen::guest("", notice),
        }
    }
}

/// What may come back, and for previews a place to start in, written down beside it: `draft`, `page`, `checked`,
/// `quote`, `offer`, `return`, `claims`, `sending`, `stop`.
pub struct Given(pub Box<Wizard>);

const STOP_NAMES: [&str; 6] = ["broken", "outage", "limited", "access", "changed", "other"];
const STOPS: [Stop; 6] =
    [Stop::Broken, Stop::Outage, Stop::Limited(5), Stop::Access, Stop::Changed, Stop::Other];

impl Read for Given {
    fn read(node: &Node<'_>) -> Self {
        let flag = |name| Option::<bool>::read(&node.field(name)).unwrap_or_default();
        let mut wizard = Wizard::new(Returnable::read(node));
        let page: Option<ReturnStep> = Read::read(&node.field("page"));
        if let Some(draft) = Read::read(&node.field("draft")) {
            wizard.draft = draft;
            wizard.draft.settle(&wizard.told);
        }
        if let Some(page) = page {
            wizard.go(page);
            wizard.checked = flag("checked");
            wizard.recheck();
        }
        let stop = text(node, "stop");
        let stop = STOP_NAMES.iter().position(|name| *name == stop).and_then(|at| STOPS.get(at)).copied();
        wizard.stop = stop;
        wizard.sending = flag("sending");
        if let Some(body) = node.present() {
            crate::later::given(&mut wizard, body);
        }
        Given(Box::new(wizard))
    }
}
