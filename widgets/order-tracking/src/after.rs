//! What comes after the first view: changes while the page is open, what stands below the answer, what the customer does.
//!
//! All of it is one part, fetched once an order is shown; what a customer seldom does is a part behind this one.
//! Without it the order stands all the same.

use std::cell::Cell;
use std::rc::Rc;

use aftersale_api::order::Action;
use wasm_bindgen_futures::spawn_local;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::live::Widget;
use crate::screen::Screen;
use crate::{doing, follow, kept, more, text};

/// What the part is called for: the view stands, and maybe an action was chosen.
type Attend = fn(&Rc<Widget>, Option<Action>);

#[wasm_split(order_tracking__more, fallible)]
fn after() -> Result<Attend, SplitLoaderError> {
    Ok(attend)
}

thread_local! {
    static ATTEND: Cell<Option<Attend>> = const { Cell::new(None) };
}

/// Has the part see to what is shown now, and to what the customer wants to do.
pub fn call(widget: &Rc<Widget>, action: Option<Action>) {
    let widget = widget.clone();
    spawn_local(async move {
        if ATTEND.get().is_none()
            && widget.host.more("more").await
            && let Ok(attend) = after().await
        {
            ATTEND.set(Some(attend));
        }
        match ATTEND.get() {
            Some(attend) => attend(&widget, action),
            None if action.is_some() => widget.say(text::offline_text(widget.words())),
            None => {}
        }
    });
}

fn attend(widget: &Rc<Widget>, action: Option<Action>) {
    match action {
        Some(action) => doing::begin(widget, action),
        None => {
            let screen = widget.screen.borrow().clone();
            match screen {
                Screen::Doing(..) => doing::attend(widget),
                Screen::Order(_, body) => {
                    follow::start(widget);
                    kept::attend(widget, &body);
                    more::attend(widget);
                }
                Screen::Failed(trouble) => kept::show(widget, trouble),
                Screen::Loading | Screen::Guest(_) => {}
            }
        }
    }
}
