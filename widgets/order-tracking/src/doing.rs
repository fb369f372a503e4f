//! What a customer does with an order: report a problem, cancel it, share it as a gift.
//!
//! In the browser it stands behind a split with its own texts and styles, fetched when it is first wanted.

#[cfg_attr(not(target_arch = "wasm32"), expect(dead_code, reason = "nothing is done natively"))]
mod desk;
mod form;
mod given;
#[cfg(target_arch = "wasm32")]
mod live;
mod photos;
mod review;
mod short;
#[cfg(target_arch = "wasm32")]
mod shrink;
#[cfg_attr(not(target_arch = "wasm32"), expect(dead_code, reason = "only the browser sends"))]
mod state;

use aftersale_api::order::Action;
use aftersale_api::read::Value;
use aftersale_ui::{El, part};

use crate::ui::Ui;
use desk::Desk;
use state::Outcome;

fn view(desk: &Desk<'_>) -> El {
    let doing = desk.doing;
    if let Some(outcome) = &doing.outcome {
        return review::outcome(desk, outcome);
    }
    match doing.action {
        Action::OpenClaim if desk.case.claimable.is_some() => {
            let reviewed = if doing.report.reviewing { review::review(desk) } else { None };
            reviewed.unwrap_or_else(|| form::form(desk))
        }
        Action::Cancel => short::cancel(desk),
        Action::ShareGift => short::gift(desk),
        _ => review::outcome(desk, &Outcome::Impossible),
    }
}

/// Where it stands. A tag that nothing else uses at its place: an update never takes one for the other.
pub fn place(ui: &Ui, body: &Value, what: &Value) -> El {
    let place = part("article", "doing");
    #[cfg(not(target_arch = "wasm32"))]
    return place.maybe(rendered(ui, body, what));
    #[cfg(target_arch = "wasm32")]
    {
        let _ = (ui, body, what);
        place
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn rendered(ui: &Ui, body: &Value, what: &Value) -> Option<El> {
    use aftersale_api::read::document;
    let case = document(body.clone())?;
    let mut doing: state::Doing = document(what.clone())?;
    doing.start(&case);
    Some(view(&Desk { ui, case: &case, doing: &doing }))
}

#[cfg(target_arch = "wasm32")]
pub use split::{Doing, attend, begin, leave};

#[cfg(target_arch = "wasm32")]
mod split {
    use std::cell::Cell;
    use std::rc::Rc;

    use aftersale_element::Host;
    use wasm_bindgen_futures::spawn_local;
    use wasm_split_helpers::{SplitLoaderError, wasm_split};
    use web_sys::Element;

    use super::*;
    use crate::live::Widget;
    use crate::screen::Screen;
    use crate::text;

    /// What is being done, kept while the page is open: who goes back and comes again finds it as it was.
    pub type Doing = Rc<live::Live>;

    /// What the split part can do.
    #[derive(Clone, Copy)]
    struct Section {
        styles: &'static str,
        attend: fn(&Rc<Widget>, Element),
    }

    const STYLES: &str = include_str!(concat!(env!("OUT_DIR"), "/doing.css"));

    #[wasm_split(order_tracking__doing, fallible)]
    fn doing() -> Result<Section, SplitLoaderError> {
        Ok(Section { styles: STYLES, attend: live::attend })
    }

    thread_local! {
        static SECTION: Cell<Option<Section>> = const { Cell::new(None) };
    }

    /// Begins what the customer wants to do, once the part for it is there.
    pub fn begin(widget: &Rc<Widget>, action: Action) {
        let widget = widget.clone();
        spawn_local(async move {
            if !load(&widget.host).await {
                widget.say(text::offline_text(widget.words()));
                return;
            }
            let what = js_sys::Object::new();
            // Setting a text field on a fresh object can't fail.
            let _ = js_sys::Reflect::set(&what, &"do".into(), &action.as_str().into());
            let order = match &*widget.screen.borrow() {
                Screen::Order(order, body) => (order.clone(), body.clone()),
                _ => return,
            };
            widget.show(Screen::Doing(order.0, order.1, what.into()));
            widget.host.focus("#title");
        });
    }

    /// Back to the order from what was being done.
    pub fn leave(widget: &Rc<Widget>) {
        let order = match &*widget.screen.borrow() {
            Screen::Doing(order, body, _) => Screen::Order(order.clone(), body.clone()),
            _ => return,
        };
        widget.show(order);
        widget.host.focus("#title");
    }

    /// Fetches the part and its texts; whether they are there now.
    async fn load(host: &Host) -> bool {
        if SECTION.get().is_none()
            && host.more("doing").await
            && let Ok(section) = doing().await
        {
            SECTION.set(Some(section));
        }
        SECTION.get().is_some()
    }

    /// Shows it in its place, once the view that has the place stands.
    pub fn attend(widget: &Rc<Widget>) {
        let widget = widget.clone();
        spawn_local(async move {
            if load(&widget.host).await
                && let (Some(section), Some(place)) = (SECTION.get(), widget.find(".doing"))
            {
                widget.style(&[aftersale_ui::FORMS, section.styles]);
                (section.attend)(&widget, place);
            }
        });
    }
}
