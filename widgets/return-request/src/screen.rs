//! What is shown: nothing yet, the wizard, or why neither.

use aftersale_api::read::{Node, Read};
use aftersale_api::returns::{ReturnStep, Returnable};
use aftersale_client::{First, Trouble};

use crate::draft::text;
use crate::wizard::{Stop, Wizard};

#[derive(Clone, Debug, PartialEq)]
pub enum Screen {
    #[cfg_attr(not(target_arch = "wasm32"), expect(dead_code, reason = "natively nothing is waited for"))]
    Loading,
    /// There is nothing to ask with.
    NoAccess,
    Wizard(Box<Wizard>),
    Failed(Trouble),
}

impl Screen {
    pub fn first(first: Option<First<Given>>) -> Self {
        match first {
            Some(First::Answer(given)) => Screen::Wizard(given.0),
            Some(First::Failure(failure)) => match Trouble::of(&failure) {
                Trouble::Access => Screen::NoAccess,
                trouble => Screen::Failed(trouble),
            },
            Some(First::Nothing | First::Refresh) => Screen::NoAccess,
            None => Screen::Failed(Trouble::Garbled),
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
