//! What the customer does behind the first two questions.

use std::rc::Rc;

use aftersale_api::read::document;
use aftersale_api::returns::{Resolution, Return, ReturnStep};
use aftersale_client::photo::get;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use super::Widget;
use crate::draft::{line_of, resolutions};
use crate::screen::Screen;
use crate::status::Status;
use crate::view::{Deed, load_qr, reasons_offered};
use crate::wizard::{Page, Stop};

impl Widget {
    pub(crate) fn act_later(self: &Rc<Self>, deed: Deed, event: &JsValue) {
        let target = get(event, "currentTarget");
        match deed {
            Deed::Open(at) => {
                let mut id = None;
                self.with(&mut |wizard| id = wizard.told.returns.get(at).map(|one| one.id.clone()));
                if let Some(id) = id {
                    self.read(id);
                }
            }
            Deed::Reason(at, of) => self.change(&mut |wizard| {
                let Some(line) = wizard.draft.items.get(at).map(|item| item.line_id.clone()) else { return };
                let handle =
                    reasons_offered(&self.ui.words, wizard, &line).get(of).map(|(handle, _)| handle.clone());
                if let (Some(item), Some(handle)) = (wizard.draft.items.get_mut(at), handle) {
                    item.reason = handle;
                }
                wizard.draft.settle(&wizard.told);
            }),
            Deed::Comment(at) => {
                let text = get(&target, "value").as_string().unwrap_or_default();
                self.with(&mut |wizard| {
                    if let Some(item) = wizard.draft.items.get_mut(at) {
                        item.comment.clone_from(&text);
                    }
                    wizard.recheck();
                });
                self.keep();
                self.typed();
            }
            Deed::Photos(at) => self.add_photos(at, &target),
            Deed::PhotoAgain(at, id) => self.photo_again(at, id),
            Deed::PhotoOut(at, id) => self.photo_out(at, id),
            Deed::Resolution(at, of) => self.change(&mut |wizard| {
                let Some(item) = wizard.draft.items.get_mut(at) else { return };
                let Some(line) = line_of(&wizard.told, &item.line_id) else { return };
                item.resolution = resolutions(&wizard.told, line, &item.reason).get(of).copied();
                if item.resolution != Some(Resolution::ExchangeVariant) {
                    item.variant_id.clear();
                }
            }),
            Deed::Variant(at, of) => {
                self.change(&mut |wizard| {
                    let Some(item) = wizard.draft.items.get_mut(at) else { return };
                    let variant = line_of(&wizard.told, &item.line_id).and_then(|line| line.variants.get(of));
                    if let Some(variant) = variant.filter(|variant| variant.block.is_none()) {
                        item.variant_id.clone_from(&variant.id);
                    }
                });
                self.hold(at);
            }
            Deed::Method(at) => self.change(&mut |wizard| {
                wizard.draft.method = wizard.told.methods.get(at).map(|choice| choice.method);
            }),
            Deed::Quote => self.quote(),
            Deed::Submit => {
                self.submit();
            }
            Deed::Cancel => {
                self.with(&mut |wizard| {
                    if let Some(status) = &mut wizard.status {
                        status.asked = true;
                    }
                });
                self.show();
                self.host.focus("#cancel");
            }
            Deed::Keep => {
                self.with(&mut |wizard| {
                    if let Some(status) = &mut wizard.status {
                        status.asked = false;
                    }
                });
                self.show();
                self.host.focus("#title");
            }
            Deed::CancelSurely => self.call_off(),
            Deed::Label => self.label(),
            Deed::Number => {
                let text = get(&get(event, "target"), "value").as_string().unwrap_or_default();
                self.with(&mut |wizard| {
                    if let Some(status) = &mut wizard.status {
                        status.number.clone_from(&text);
                    }
                });
            }
            Deed::NumberSend => self.send_number(),
            _ => {}
        }
    }

    /// What a page asks the shop for.
    pub(crate) fn entered_later(self: &Rc<Self>) {
        if self.preview.replace(false) {
            return self.draw();
        }
        if self.was_sent() {
            return self.submit();
        }
        match self.step() {
            Some(ReturnStep::Check) => self.quote(),
            Some(ReturnStep::Resolution) => self.offer(),
            _ => self.draw(),
        }
    }

    pub(crate) fn open_later(self: &Rc<Self>, id: String) {
        self.read(id);
    }

    /// Shows a return that was asked for before.
    fn read(self: &Rc<Self>, id: String) {
        let widget = self.clone();
        spawn_local(async move {
            let token = widget.token();
            let answer = widget.client().read_return(&id, &token).await;
            match answer.ok().and_then(document::<Return>) {
                Some(told) => widget.shows(told, false),
                None => {
                    widget.with(&mut |wizard| wizard.stop = Some(Stop::Broken));
                    widget.show();
                    widget.host.focus("#trouble");
                }
            }
        });
    }

    /// Shows a return as the shop has just told it.
    pub(crate) fn shows(self: &Rc<Self>, told: Return, fresh: bool) {
        let mut told = Some(told);
        let mut moved = false;
        self.with(&mut |wizard| {
            let Some(told) = told.take() else { return };
            let same = wizard.status.as_ref().is_some_and(|status| status.told.id == told.id);
            moved = wizard.page != Page::Status || !same;
            let mut status = Status::new(told);
            status.fresh = fresh || (same && wizard.status.as_ref().is_some_and(|status| status.fresh));
            wizard.status = Some(Box::new(status));
            wizard.page = Page::Status;
        });
        self.show();
        if moved {
            self.host.focus("#title");
        }
        self.draw();
    }

    /// Draws the code of a return, where it has one.
    fn draw(self: &Rc<Self>) {
        let wanted = match &*self.screen.borrow() {
            Screen::Wizard(wizard) => wizard.status.as_ref().is_some_and(|status| status.told.qr.is_some()),
            _ => false,
        };
        if wanted {
            let widget = self.clone();
            spawn_local(async move {
                if load_qr().await {
                    widget.show();
                }
            });
        }
    }

    fn typed(&self) {
        let wrong = match &*self.screen.borrow() {
            Screen::Wizard(wizard) => wizard.checked,
            _ => false,
        };
        // Typing needs no new view unless something was wrong with it.
        if wrong {
            self.show();
        }
    }
}
