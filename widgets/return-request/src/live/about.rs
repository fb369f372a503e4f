//! What the customer does about a return that was asked for: calls it off, tells its number, fetches its label.

use std::rc::Rc;

use aftersale_api::read::document;
use aftersale_api::returns::Return;
use aftersale_client::file::save;
use aftersale_client::{Failure, IdempotencyKey, Post};
use wasm_bindgen_futures::spawn_local;

use super::Widget;
use super::sending::stop;
use crate::text;
use crate::wizard::Stop;

impl Widget {
    pub(super) fn call_off(self: &Rc<Self>) {
        self.about_status(&|id, _| Some(Post::cancel_return(id)));
    }

    pub(super) fn send_number(self: &Rc<Self>) {
        self.about_status(&|id, number| {
            let bare = number.trim_ascii();
            (!bare.is_empty()).then(|| Post::return_number(id, bare))
        });
    }

    /// Sends what the customer does about a return; `None` where the number is missing.
    fn about_status(self: &Rc<Self>, make: &dyn Fn(&str, &str) -> Option<Post>) {
        let mut post = None;
        self.with(&mut |wizard| {
            if let Some(status) = wizard.status.as_mut().filter(|status| !status.sending) {
                post = make(&status.told.id, &status.number);
                status.number_wrong = post.is_none();
                status.sending = post.is_some();
                status.stop = None;
            }
        });
        self.show();
        let Some(post) = post else {
            self.host.focus("#number");
            return;
        };
        let widget = self.clone();
        spawn_local(async move {
            // Calling off twice is calling off once, and so is a number.
            let answer = widget.client().post(&post, widget.token(), &IdempotencyKey::fresh()).await;
            let told = answer.and_then(|body| document::<Return>(body).ok_or(Failure::Garbled));
            match told {
                Ok(told) => {
                    widget.shows(told, false);
                    widget.host.focus("#title");
                    widget.refresh();
                }
                Err(failure) => {
                    let stop = stop(&failure);
                    widget.with(&mut |wizard| {
                        if let Some(status) = &mut wizard.status {
                            status.sending = false;
                            status.stop = Some(stop);
                        }
                    });
                    widget.show();
                    widget.host.focus("#trouble");
                    if stop == Stop::Changed {
                        widget.refresh();
                    }
                }
            }
        });
    }

    /// Fetches the label and saves it as a file.
    pub(super) fn label(self: &Rc<Self>) {
        let mut of = None;
        self.with(&mut |wizard| {
            if let Some(status) = wizard.status.as_mut().filter(|status| !status.sending) {
                status.sending = true;
                status.stop = None;
                of = Some((status.told.id.clone(), status.told.number.clone()));
            }
        });
        let Some((id, mut name)) = of else { return };
        name.push_str(".pdf");
        self.show();
        let widget = self.clone();
        spawn_local(async move {
            let token = widget.token();
            let file = widget.client().label(&id, &token).await;
            let stop = match &file {
                Ok(file) => {
                    save(file, &name);
                    None
                }
                Err(failure) => Some(stop(failure)),
            };
            widget.with(&mut |wizard| {
                if let Some(status) = &mut wizard.status {
                    status.sending = false;
                    status.stop = stop;
                }
            });
            widget.show();
            let w = &widget.ui.words;
            widget.say(if stop.is_none() { text::label_saved(w) } else { text::stop_broken(w) });
        });
    }
}
