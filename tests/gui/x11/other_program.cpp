// Another program on the desktop, for x11_test. Says "ready" when it has done its part.
//
//   other_program copy TEXT           holds a text in the clipboard until it is killed
//   other_program copy-picture FILE   the same for a picture, as an image viewer does
//   other_program paste               says what text the clipboard holds, and ends
//   other_program files X FILE...     shows a window at X, 0 from which these files can be dragged

#include <QClipboard>
#include <QDrag>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QMouseEvent>
#include <QRasterWindow>
#include <QTimer>
#include <QUrl>

#include <cstdio>

namespace {

void say(const QByteArray& words)
{
    std::puts(words.constData());
    std::fflush(stdout);
}

class FileWindow : public QRasterWindow {
public:
    explicit FileWindow(const QStringList& files)
    {
        setFlags(Qt::Window | Qt::WindowDoesNotAcceptFocus);
        for (const QString& file : files)
            m_urls << QUrl::fromLocalFile(file);
    }

protected:
    void paintEvent(QPaintEvent*) override { }
    void exposeEvent(QExposeEvent* event) override
    {
        QRasterWindow::exposeEvent(event);
        if (isExposed()) say("ready");
    }
    void mouseMoveEvent(QMouseEvent* event) override
    {
        if ((event->buttons() & Qt::LeftButton) == 0) return;
        auto* data = new QMimeData;
        data->setUrls(m_urls);
        auto* drag = new QDrag(this); // deletes itself when it has ended
        drag->setMimeData(data);
        say("dragging");
        say(drag->exec(Qt::CopyAction) == Qt::CopyAction ? "dropped" : "refused");
    }

private:
    QList<QUrl> m_urls;
};

} // namespace

int main(int argc, char** argv)
{
    QGuiApplication app(argc, argv);
    const QStringList words = QGuiApplication::arguments();
    QClipboard& clipboard = *QGuiApplication::clipboard();
    if (words.value(1) == "files") {
        FileWindow window(words.mid(3));
        window.setGeometry(words.value(2).toInt(), 0, 100, 100);
        window.show();
        return QGuiApplication::exec();
    }
    if (words.value(1) == "paste") {
        say(clipboard.text().toUtf8());
        return 0;
    }
    if (words.value(1) == "copy-picture") {
        clipboard.setImage(QImage(words.value(2)));
    } else {
        clipboard.setText(words.value(2));
    }
    QTimer::singleShot(0, [] { say("ready"); });
    return QGuiApplication::exec();
}
