//! The whole view: one screen, and the live region that is there from the start.

use aftersale_ui::{El, part};

use crate::screen::Screen;
use crate::ui::Ui;
use crate::{doing, failure, guest, overview};

/// `said` is read out by screen readers when it changes.
pub fn view(ui: &Ui, screen: &Screen, said: &str) -> El {
    let shown = match screen {
        Screen::Loading => failure::loading(ui),
        Screen::Guest(step) => guest::view(ui, step),
        Screen::Order(order, body) => overview::order(ui, order, body),
        Screen::Doing(_, body, what) => doing::place(ui, body, what),
        Screen::Failed(trouble) => failure::failure(ui, *trouble),
    };
    part("div", "base")
        .attr("lang", ui.words.tag().to_owned())
        .attr("dir", if ui.rtl { "rtl" } else { "ltr" })
        .child(shown)
        .child(aftersale_ui::el("p").attr("class", "hidden").attr("role", "status").text(said))
}
