//! Everything behind the first two questions: reasons, ways, the check, sending, and what became of it.
//!
//! In the browser it stands behind a split with its own texts, fetched as soon as the first question is shown.

use aftersale_api::claim::Claim;
use aftersale_api::read::{Node, Read, Value};
use aftersale_api::returns::{Return, Settlement};
use aftersale_ui::El;

use crate::status::Status;
use crate::view::{Ui, later};
use crate::wizard::{Page, Quote, Wizard};

/// What previews write down beside what may come back.
struct Given {
    quote: Option<Settlement>,
    quote_failed: bool,
    offer: Option<(Settlement, Settlement)>,
    told: Option<Return>,
    fresh: bool,
    asked: bool,
    number_wrong: bool,
    claims: Vec<Claim>,
}

impl Read for Given {
    fn read(node: &Node<'_>) -> Self {
        let flag = |name| Option::<bool>::read(&node.field(name)).unwrap_or_default();
        let offer = node.field("offer");
        let money: Option<Settlement> = Read::read(&offer.field("money"));
        Given {
            quote: Read::read(&node.field("quote")),
            quote_failed: flag("quote_failed"),
            offer: money.zip(Read::read(&offer.field("credit"))),
            told: Read::read(&node.field("return")),
            fresh: flag("fresh"),
            asked: flag("asked"),
            number_wrong: flag("number_wrong"),
            claims: Option::read(&node.field("claims")).unwrap_or_default(),
        }
    }
}

fn put(wizard: &mut Wizard, body: Value) {
    let Some(given) = aftersale_api::read::document::<Given>(body) else { return };
    wizard.quote = match given.quote {
        Some(quote) => Quote::Known(Box::new(quote)),
        None if given.quote_failed => Quote::Failed,
        None => Quote::Waiting,
    };
    wizard.offer = given.offer;
    if let Some(told) = given.told {
        let mut status = Status::new(told);
        (status.fresh, status.asked, status.number_wrong) = (given.fresh, given.asked, given.number_wrong);
        (status.stop, status.sending) = (wizard.stop, wizard.sending);
        wizard.status = Some(Box::new(status));
        wizard.page = Page::Status;
    }
    wizard.claims = given.claims;
    if !wizard.claims.is_empty() {
        wizard.page = Page::Reported;
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use super::*;

    pub fn view(ui: &Ui, wizard: &Wizard) -> El {
        later(ui, wizard)
    }

    pub fn given(wizard: &mut Wizard, body: Value) {
        put(wizard, body);
    }
}

#[cfg(not(target_arch = "wasm32"))]
pub use native::{given, view};
#[cfg(target_arch = "wasm32")]
pub use split::{act, entered, given, is_preview, load, open, view};

#[cfg(target_arch = "wasm32")]
mod split {
    use std::cell::Cell;
    use std::rc::Rc;

    use aftersale_client::photo::get;
    use aftersale_element::Host;
    use aftersale_ui::loading;
    use wasm_bindgen::JsValue;
    use wasm_bindgen_futures::spawn_local;
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    use super::*;
    use crate::live::Widget;
    use crate::text;
    use crate::view::Deed;

    /// What the split part can do.
    #[derive(Clone, Copy)]
    struct Later {
        view: fn(&Ui, &Wizard) -> El,
        given: fn(&mut Wizard, Value),
        act: fn(&Rc<Widget>, Deed, &JsValue),
        entered: fn(&Rc<Widget>),
        open: fn(&Rc<Widget>, String),
        styles: &'static str,
    }

    const STYLES: &str = include_str!(concat!(env!("OUT_DIR"), "/later.css"));

    #[wasm_split(return_request__later, fallible)]
    fn part() -> Result<Later, SplitLoaderError> {
        Ok(Later {
            view: later,
            given: put,
            act: Widget::act_later,
            entered: Widget::entered_later,
            open: Widget::open_later,
            styles: STYLES,
        })
    }

    thread_local! {
        static LATER: Cell<Option<Later>> = const { Cell::new(None) };
    }

    /// Whether an answer has a place to start in beside it, which only previews have.
    pub fn is_preview(answer: &JsValue) -> bool {
        let body = get(answer, "body");
        ["page", "return", "claims"].iter().any(|name| !get(&body, name).is_undefined())
    }

    /// Fetches the part and its texts.
    pub async fn load(host: &Host) {
        if host.more("later").await
            && let Ok(later) = part().await
        {
            LATER.set(Some(later));
        }
    }

    pub fn view(ui: &Ui, wizard: &Wizard) -> El {
        match LATER.get() {
            Some(later) => (later.view)(ui, wizard),
            None => loading(text::loading(&ui.words)),
        }
    }

    pub fn given(wizard: &mut Wizard, body: Value) {
        if let Some(later) = LATER.get() {
            (later.given)(wizard, body);
        }
    }

    /// Adds the section's styles.
    fn dress(widget: &Widget) {
        if let Some(later) = LATER.get() {
            widget.host.styles(&[
                aftersale_ui::styles(),
                aftersale_ui::FORMS,
                crate::OWN_STYLES,
                later.styles,
            ]);
        }
    }

    pub fn act(widget: &Rc<Widget>, deed: Deed, event: &JsValue) {
        if let Some(later) = LATER.get() {
            (later.act)(widget, deed, event);
        }
    }

    /// What a page asks the shop for, once the part is there.
    pub fn entered(widget: &Rc<Widget>) {
        when_there(widget, |widget, later| (later.entered)(widget));
    }

    /// Shows a return that was asked for before.
    pub fn open(widget: &Rc<Widget>, id: String) {
        when_there(widget, move |widget, later| (later.open)(widget, id));
    }

    fn when_there(widget: &Rc<Widget>, then: impl FnOnce(&Rc<Widget>, Later) + 'static) {
        let there = LATER.get();
        if let Some(later) = there {
            dress(widget);
            return then(widget, later);
        }
        let widget = widget.clone();
        spawn_local(async move {
            load(&widget.host).await;
            match LATER.get() {
                Some(later) => {
                    dress(&widget);
                    widget.show();
                    then(&widget, later);
                }
                None => widget.lacks(),
            }
        });
    }
}
