#include "app/settings/preferences.h"
#include "tests/gui/gui_support.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace facet;

namespace {

struct Desk {
    explicit Desk(const char* json = test::kTalks)
        : settings(folder.filePath("facet.ini"))
        , bridge(test::loggedEngine(json, log))
    {
    }
    QVariant number(AnswerNumber number, AnswerNumberModel::Role role) const
    {
        return numbers.data(numbers.index(static_cast<int>(number)), role);
    }

    QTemporaryDir folder;
    test::RequestLog log;
    Settings settings;
    Notice notice;
    EngineBridge bridge;
    ModelController models{bridge, notice, settings};
    AnswerNumberModel numbers{settings, models};
    PresetListModel presets{settings};
};

int rowOf(AnswerNumber number) { return static_cast<int>(number); }

} // namespace

// What a person can set: kept, checked, and undone.
class SettingsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void damagedValuesAreTakenForUnset()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath("facet.ini");
        {
            QSettings raw(file, QSettings::IniFormat);
            raw.setValue("answers/temperature", "hot");
            raw.setValue("answers/topK", -1);
            raw.setValue("answers/topP", "nan");
            raw.setValue("answers/minP", 0.1);
            raw.setValue("answers/presets", QVariantList{QStringList{"a"}, 3, QStringList{"id", "Name", "Words"}});
            raw.setValue("answers/preset", "gone");
            raw.setValue(
                "models/contexts", QVariantList{QStringList{"/m.gguf", "many"}, QStringList{"/n.gguf", "4096"}});
            raw.setValue("window/position", "somewhere");
        }
        const Settings settings(file);
        const AnswerOptions options = settings.answerOptions();
        QVERIFY(!options[AnswerNumber::Temperature]);
        QVERIFY(!options[AnswerNumber::TopK]);
        QVERIFY(!options[AnswerNumber::TopP]);
        QCOMPARE(options[AnswerNumber::MinP].value_or(0), 0.1);
        QCOMPARE(settings.presets(), (QList<Preset>{{"id", "Name", "Words"}}));
        QCOMPARE(options.systemPrompt, QString());
        QCOMPARE(settings.contextTokens("/m.gguf"), 0U);
        QCOMPARE(settings.contextTokens("/n.gguf"), 4096U);
    }
    void numbersKeepToTheirRange_data()
    {
        QTest::addColumn<int>("number");
        for (std::size_t i = 0; i < kAnswerNumbers.size(); ++i)
            QTest::newRow(kAnswerNumbers[i].key) << static_cast<int>(i);
    }
    void numbersKeepToTheirRange()
    {
        QFETCH(int, number);
        Desk desk;
        const NumberRange& range = kAnswerNumbers[static_cast<std::size_t>(number)];
        const auto chosen = [&] { return desk.settings.answerOptions().numbers[static_cast<std::size_t>(number)]; };
        for (const double value : {range.least, range.most}) {
            desk.settings.setAnswerNumber(static_cast<AnswerNumber>(number), value);
            QCOMPARE(chosen().value_or(-1), value);
        }
        for (const double value : {range.least - range.step, range.most + range.step, std::nan("")}) {
            desk.settings.setAnswerNumber(static_cast<AnswerNumber>(number), value);
            QCOMPARE(chosen().value_or(-1), range.most); // refused
        }
        QVERIFY(!desk.numbers.choose(number, "x"));
        QVERIFY(!desk.numbers.choose(number, QString::number(range.most + 1, 'f', 0)));
        QCOMPARE(chosen().value_or(-1), range.most);
        desk.numbers.reset(number);
        QVERIFY(!chosen());
    }
    void theModelsOwnIsShownUntilAnotherIsChosen()
    {
        Desk desk(R"({"onLoad": [[{"loaded": {"name": "Tiny", "device": "GPU", "temperature": 0.4}}]]})");
        QCOMPARE(desk.number(AnswerNumber::Temperature, AnswerNumberModel::TextRole).toString(), QString("1"));
        desk.models.open("/tiny.gguf");
        QTRY_COMPARE(desk.models.state(), ModelController::State::Ready);
        QCOMPARE(desk.number(AnswerNumber::Temperature, AnswerNumberModel::TextRole).toString(), QString("0.4"));
        QVERIFY(desk.number(AnswerNumber::Temperature, AnswerNumberModel::RangeRole).toString().contains("0.4"));
        QVERIFY(!desk.number(AnswerNumber::Temperature, AnswerNumberModel::ChosenRole).toBool());
        QVERIFY(desk.numbers.choose(rowOf(AnswerNumber::Temperature), "0.75"));
        QCOMPARE(desk.number(AnswerNumber::Temperature, AnswerNumberModel::TextRole).toString(), QString("0.75"));
        QCOMPARE(desk.numbers.chosenCount(), 1);
        desk.numbers.resetAll();
        QCOMPARE(desk.number(AnswerNumber::Temperature, AnswerNumberModel::TextRole).toString(), QString("0.4"));
        QCOMPARE(desk.numbers.chosenCount(), 0);
    }
    void anEmptySeedIsANewOneEachTime()
    {
        AnswerOptions options;
        QCOMPARE(options.sampling({}, 77).seed, 77U);
        options[AnswerNumber::Seed] = 0;
        QCOMPARE(options.sampling({}, 77).seed, 0U);
        Desk desk;
        QCOMPARE(desk.number(AnswerNumber::Seed, AnswerNumberModel::TextRole).toString(), QString());
        QVERIFY(desk.numbers.choose(rowOf(AnswerNumber::Seed), "42"));
        QCOMPARE(desk.settings.answerOptions().sampling({}, 77).seed, 42U);
        QVERIFY(desk.numbers.choose(rowOf(AnswerNumber::Seed), " "));
        QCOMPARE(desk.settings.answerOptions().sampling({}, 77).seed, 77U);
    }
    void onlyWhatWasChosenIsLaidOverTheModelsOwn()
    {
        AnswerOptions options;
        options[AnswerNumber::TopK] = 5;
        options[AnswerNumber::LongestAnswer] = 100;
        const SamplingOptions own{
            .temperature = 0.3F, .topK = 9, .topP = 0.5F, .minP = 0.2F, .repetitionPenalty = 1.1F};
        const SamplingOptions sampling = options.sampling(own, 1);
        QCOMPARE(sampling.temperature, 0.3F);
        QCOMPARE(sampling.topK, 5U);
        QCOMPARE(sampling.topP, 0.5F);
        QCOMPARE(sampling.minP, 0.2F);
        QCOMPARE(sampling.repetitionPenalty, 1.1F);
        QCOMPARE(options.maxTokens(), 100U);
    }
    void presetsAreAddedRenamedWrittenAndChosen()
    {
        Desk desk;
        const int first = desk.presets.add();
        desk.presets.rename(first, "Short");
        desk.presets.write(first, "Answer in one sentence.");
        const int second = desk.presets.add();
        desk.presets.rename(second, "  "); // no name: keeps the one it has
        QVERIFY(!desk.presets.index(second).data(PresetListModel::NameRole).toString().isEmpty());
        QCOMPARE(desk.presets.chosen(), second);
        desk.presets.choose(first);
        QCOMPARE(desk.settings.answerOptions().systemPrompt, QString("Answer in one sentence."));

        const Settings again(desk.folder.filePath("facet.ini"));
        QCOMPARE(again.presets().first().name, QString("Short"));
        QCOMPARE(again.answerOptions().systemPrompt, QString("Answer in one sentence."));
        desk.presets.choose(-1);
        QCOMPARE(desk.settings.answerOptions().systemPrompt, QString());
    }
    void aRemovedPresetCanBePutBack()
    {
        Desk desk;
        for (const char* name : {"A", "B", "C"})
            desk.presets.rename(desk.presets.add(), name);
        desk.presets.choose(1);
        desk.presets.remove(1);
        QCOMPARE(desk.presets.count(), 2);
        QCOMPARE(desk.presets.chosen(), -1);
        QCOMPARE(desk.presets.removedName(), QString("B"));
        desk.presets.putBack();
        QCOMPARE(desk.presets.index(1).data(PresetListModel::NameRole).toString(), QString("B"));
        QCOMPARE(desk.presets.chosen(), 1);
        QCOMPARE(desk.presets.removedName(), QString());
    }
    void everythingIsDeletedOnlyForTheWord()
    {
        Desk desk;
        desk.settings.setScheme(Settings::Scheme::Dark);
        desk.settings.setLastModel("/m.gguf");
        desk.presets.add();
        DataController data(desk.folder.path(), [&] { desk.settings.clear(); });
        QVERIFY(!data.deleteEverything("yes"));
        QCOMPARE(desk.presets.count(), 1);
        QVERIFY(data.deleteEverything(data.deleteWord()));
        QCOMPARE(desk.presets.count(), 0);
        QCOMPARE(desk.settings.scheme(), Settings::Scheme::Auto);
        const Settings again(desk.folder.filePath("facet.ini"));
        QCOMPARE(again.lastModel(), QString());
        QCOMPARE(again.presets().size(), 0);
    }
    void theDataFolderIsMeasured()
    {
        const QTemporaryDir folder;
        QDir(folder.path()).mkpath("pictures/ab");
        for (const char* name : {"chats.db", "pictures/ab/1"}) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray(3 << 20, 'x'));
        }
        DataController data(folder.path(), [] {});
        data.measure();
        QTRY_COMPARE(data.sizeText(), QString("6 MB"));
    }
    void theContextIsPricedAndLoaded()
    {
        Desk desk(R"({"devices": [{"name": "A", "uuid": "aa", "preferred": true}, {"name": "B", "uuid": "bb"},
                                  {"name": "C", "uuid": "cc", "reason": "Too old."}],
                      "onLoad": [[{"loaded": {"name": "Tiny", "device": "A", "context": 4096, "modelContext": 32768,
                                   "weightBytes": 100, "cacheBytes": 4096, "memoryBytes": 100000}}]]})");
        LoadController load(desk.bridge, desk.models, desk.settings);
        desk.models.open("/tiny.gguf");
        QTRY_COMPARE(desk.models.state(), ModelController::State::Ready);
        load.refresh();
        QTRY_COMPARE(load.devices()->count(), 3);
        QCOMPARE(load.devices()->index(2).data(DeviceListModel::NoteRole).toString(), QString("Too old."));
        QVERIFY(!load.devices()->index(2).data(DeviceListModel::UsableRole).toBool());
        QTRY_VERIFY(load.planned());
        QVERIFY(!load.differs());
        const double before = load.cacheShare();
        load.setContextTokens(1'000'000); // more than the model was made for
        QCOMPARE(load.contextTokens(), 32768);
        QTRY_VERIFY(load.cacheShare() > before);
        QVERIFY(load.differs());
        load.chooseDevice("bb");
        load.loadIt();
        QTRY_COMPARE(desk.models.state(), ModelController::State::Ready);
        const LoadModel asked = desk.log.all<LoadModel>().back();
        QCOMPARE(asked.options.contextTokens, 32768U);
        QCOMPARE(asked.options.device, std::string("bb"));
        QCOMPARE(desk.log.all<PlanMemory>().back().options.device, std::string("bb"));
        desk.models.open("/other.gguf"); // the device is for all, the context for one
        QCOMPARE(desk.log.all<LoadModel>().back().options.contextTokens, 0U);
        QCOMPARE(desk.log.all<LoadModel>().back().options.device, std::string("bb"));
    }
    void contextLengthsAreKeptForEachModel()
    {
        Desk desk;
        desk.settings.setContextTokens("/a.gguf", 2048);
        desk.settings.setContextTokens("/b.gguf", 16384);
        QCOMPARE(desk.settings.contextTokens("/a.gguf"), 2048U);
        QCOMPARE(desk.settings.contextTokens("/b.gguf"), 16384U);
        desk.settings.setContextTokens("/a.gguf", 0);
        QCOMPARE(desk.settings.contextTokens("/a.gguf"), 0U);
    }
};

QTEST_MAIN(SettingsTest)
#include "settings_test.moc"
