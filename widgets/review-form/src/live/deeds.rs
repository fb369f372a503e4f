//! What the customer does.

use std::rc::Rc;

use aftersale_client::photo::{call, get};
use wasm_bindgen::JsValue;

use super::Widget;
use crate::draft::Answers;
use crate::screen::{Screen, Subject, Wrong};
use crate::text;
use crate::view::{Deed, called, group_id, helper, numbered, twice_numbered};

impl Widget {
    pub(super) fn act(self: &Rc<Self>, deed: Deed, event: &JsValue) {
        let target = get(event, "currentTarget");
        let typed = || get(&target, "value").as_string().unwrap_or_default();
        if !matches!(deed, Deed::Over | Deed::Key(_)) {
            self.said.take();
        }
        match deed {
            Deed::Rate(subject, stars) => self.change(&mut |screen| screen.rate(subject, stars)),
            Deed::Key(subject) => self.key(subject, event),
            Deed::Clear(subject) => {
                self.change(&mut |screen| screen.rate(subject, 0));
                self.host.focus(&star(subject, "-1"));
            }
            Deed::Type(at) => self.typed(at, typed()),
            Deed::Point(at, of, point) => self.about_product(at, &mut |screen, answers| {
                if let Some(scale) = screen.told_product(at).and_then(|product| product.scales.get(of)) {
                    answers.set_point(&scale.id, point);
                }
            }),
            Deed::Recommend(at, value) => self.about_product(at, &mut |_, answers| answers.recommend = value),
            Deed::Answer(at, of) => {
                let words = typed();
                let values = if words.is_empty() { Vec::new() } else { vec![words] };
                self.answer(at, of, values);
                self.keep();
                if self.screen.borrow().checked {
                    self.update();
                }
            }
            Deed::Pick(at, of, which) => {
                let option = self.option(at, of, Some(which));
                self.answer(at, of, option.into_iter().collect());
                self.change(&mut |_| {});
            }
            Deed::Tick(at, of, which) => {
                let Some(option) = self.option(at, of, Some(which)) else { return };
                self.about_product(at, &mut |screen, answers| {
                    if let Some(question) =
                        screen.told_product(at).and_then(|product| product.questions.get(of))
                    {
                        answers.toggle(&question.id, &option);
                    }
                });
            }
            Deed::Select(at, of) => {
                let place = get(&target, "selectedIndex").as_f64().unwrap_or_default() as usize;
                // The first says nothing.
                let option = self.option(at, of, place.checked_sub(1));
                self.answer(at, of, option.into_iter().collect());
                self.change(&mut |_| {});
            }
            Deed::Photos(at) => self.add_photos(at, &target),
            Deed::PhotoAgain(at, id) => self.photo_again(at, id),
            Deed::PhotoOut(at, id) => self.photo_out(at, id),
            Deed::PhotoAlt(at, id) => {
                let words = typed();
                if let Some(answers) = self.screen.borrow_mut().draft.products.get_mut(at) {
                    for photo in answers.photos.iter_mut().filter(|photo| photo.id == id) {
                        photo.alt.clone_from(&words);
                    }
                }
                self.keep();
            }
            Deed::PhotoMove(at, id, earlier) => {
                let from = self.place(at, id);
                let to = if earlier { from.saturating_sub(1) } else { from + 1 };
                self.move_photo(at, id, to);
                let first = to == 0;
                let ends =
                    self.screen.borrow().answers(at).is_some_and(|answers| answers.photos.len() == to + 1);
                let name = if earlier && !first || ends { "#earlier-" } else { "#later-" };
                self.host.focus(&twice_numbered(name, at, id as usize));
            }
            Deed::Drag(at, id) => {
                self.dragged.set(Some((at, id)));
                // Without data, not every browser begins to drag.
                let _ = call(&get(event, "dataTransfer"), "setData", &[&"text/plain".into(), &"".into()]);
            }
            Deed::Over => {
                if self.dragged.get().is_some() {
                    let _ = call(event, "preventDefault", &[]);
                }
            }
            Deed::Drop(at, onto) => {
                let _ = call(event, "preventDefault", &[]);
                if let Some((from, id)) = self.dragged.take()
                    && from == at
                {
                    self.move_photo(at, id, self.place(at, onto));
                }
            }
            Deed::Name(style) => self.change(&mut |screen| screen.draft.style = Some(style)),
            Deed::Postpone(at, postponed) => {
                self.change(&mut |screen| screen.postpone(at, postponed));
                if postponed {
                    self.say(text::postponed(&self.ui.words));
                }
                self.host.focus(&numbered("#product-", at));
            }
            Deed::Edit(at) => {
                self.change(&mut |screen| screen.edit(at));
                self.host.focus(&numbered("#product-", at));
            }
            Deed::Keep => {
                let at = {
                    let screen = self.screen.borrow();
                    screen.editing.or(screen.deleting).unwrap_or_default()
                };
                self.change(&mut |screen| screen.keep_as_it_was());
                self.host.focus(&numbered("#product-", at));
            }
            Deed::AskDelete(at) => {
                self.change(&mut |screen| (screen.deleting, screen.done) = (Some(at), None));
                self.host.focus("#deleting");
            }
            Deed::Delete(at) => self.delete(at),
            Deed::Submit => {
                // Stops the browser's own submit; a call of the page has none.
                let _ = call(event, "preventDefault", &[]);
                self.submit();
            }
            Deed::SendNow => self.send_queue(),
            Deed::Retry => drop(self.host.refresh()),
            Deed::Go(wrong) => self.host.focus(&way(wrong)),
        }
    }

    /// A group of radios goes to its ends by Home and End, too.
    fn key(&self, subject: Subject, event: &JsValue) {
        let (stars, end) = match get(event, "key").as_string().as_deref() {
            Some("Home") => (1, "-1"),
            Some("End") => (5, "-5"),
            _ => return,
        };
        let _ = call(event, "preventDefault", &[]);
        self.change(&mut |screen| screen.rate(subject, stars));
        self.host.focus(&star(subject, end));
    }

    fn typed(&self, at: usize, words: String) {
        let w = &self.ui.words;
        let drawn = {
            let mut screen = self.screen.borrow_mut();
            let max = screen.told.as_ref().map_or(0, |told| told.text_max);
            let checked = screen.checked;
            let Some(answers) = screen.draft.products.get_mut(at) else { return };
            let before = helper(w, &answers.text, max);
            let anew = checked || helper(w, &words, max) != before;
            answers.text = words;
            anew
        };
        self.keep();
        if drawn {
            self.update();
        }
    }

    fn about_product(&self, at: usize, change: &mut dyn FnMut(&Screen, &mut Answers)) {
        self.change(&mut |screen| {
            let Some(mut answers) = screen.answers(at).cloned() else { return };
            change(screen, &mut answers);
            if let Some(place) = screen.draft.products.get_mut(at) {
                *place = answers;
            }
        });
    }

    fn answer(&self, at: usize, of: usize, values: Vec<String>) {
        let mut screen = self.screen.borrow_mut();
        let question = screen.told_product(at).and_then(|product| product.questions.get(of));
        let Some(id) = question.map(|question| question.id.clone()) else { return };
        if let Some(answers) = screen.draft.products.get_mut(at) {
            answers.set_answer(&id, values);
        }
    }

    fn option(&self, at: usize, of: usize, which: Option<usize>) -> Option<String> {
        let screen = self.screen.borrow();
        let question = screen.told_product(at)?.questions.get(of)?;
        question.options.get(which?).map(|option| option.id.clone())
    }

    fn place(&self, at: usize, id: u32) -> usize {
        let screen = self.screen.borrow();
        let photos = screen.answers(at).map_or(&[][..], |answers| &answers.photos);
        photos.iter().position(|photo| photo.id == id).unwrap_or_default()
    }

    fn move_photo(&self, at: usize, id: u32, to: usize) {
        let w = &self.ui.words;
        let mut news = None;
        self.about_product(at, &mut |_, answers| {
            if let Some(place) = answers.move_photo(id, to)
                && let Some(photo) = answers.photos.get(place)
            {
                let count = answers.photos.len() as u32;
                let name = called(w, photo, place);
                news = Some(text::photo_place(w, &w.number(place as u32 + 1), &name, &w.number(count)));
            }
        });
        if let Some(news) = news {
            self.say(news);
        }
    }
}

/// `#stars-0-1`
fn star(subject: Subject, end: &str) -> String {
    let mut selector = String::from("#");
    selector.push_str(&group_id(subject));
    selector.push_str(end);
    selector
}

fn way(wrong: Wrong) -> String {
    match wrong {
        Wrong::Nothing => String::from(".star input"),
        Wrong::Stars(at) => star(Subject::Product(at), "-1"),
        Wrong::TooLong(at) => numbered("#text-", at),
        Wrong::Photos(at) => {
            let mut selector = numbered("#photos-", at);
            selector.push_str(" button");
            selector
        }
    }
}
